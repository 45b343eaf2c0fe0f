import type {Layer, Network} from './layers.ts';

/** The layers an output depends on, without dropout, which does nothing outside training. */
export function neededLayers({layers, output}: Network): Layer[] {
  const needed = new Set([output]);
  for (const layer of [...layers].reverse()) {
    if (needed.has(layer.name)) inputsOf(layer).forEach((name) => needed.add(name));
  }
  const replacement = new Map<string, string>();
  const actual = (name: string) => replacement.get(name) ?? name;
  const kept: Layer[] = [];
  for (const layer of layers.filter(({name}) => needed.has(name))) {
    if (layer.op === 'dropout') replacement.set(layer.name, actual(layer.from));
    else kept.push(renameInputs(layer, actual));
  }
  return kept;
}

function inputsOf(layer: Layer): readonly string[] {
  return layer.op === 'input' ? [] : [layer.from].flat();
}

function renameInputs(layer: Layer, actual: (name: string) => string): Layer {
  switch (layer.op) {
    case 'input':
      return layer;
    case 'concat':
    case 'add':
      return {...layer, from: layer.from.map(actual)};
    case 'space-to-depth':
    case 'conv':
    case 'max-pool':
    case 'flatten':
    case 'dense':
    case 'project':
    case 'dropout':
      return {...layer, from: actual(layer.from)};
  }
}
