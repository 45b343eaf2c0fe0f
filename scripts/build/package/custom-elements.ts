import type {ElementDescription} from './element-description.ts';

/** The description as editors and catalogues read it. ref: https://github.com/webcomponents/custom-elements-manifest */
export function customElementsManifest({
  attributes,
  events,
  slots,
  parts,
  properties,
}: ElementDescription): unknown {
  const module = 'fingerspell-input.js';
  const declaration = {name: 'FingerspellInput', module};
  return {
    schemaVersion: '2.1.0',
    modules: [
      {
        kind: 'javascript-module',
        path: module,
        declarations: [
          {
            kind: 'class',
            name: declaration.name,
            tagName: 'fingerspell-input',
            customElement: true,
            description: 'A text field of a form that can also be spelled into with a hand.',
            superclass: {name: 'HTMLElement'},
            attributes: attributes.map(({name, description, property, type, byDefault}) => ({
              ...{name, description, fieldName: property, type: {text: type}},
              ...(byDefault === null ? {} : {default: byDefault}),
            })),
            members: [
              ...attributes.map(({property, description, type}) => ({
                ...{kind: 'field', name: property, description, type: {text: type}},
              })),
              {kind: 'field', name: 'value', type: {text: 'string'}},
              {kind: 'field', name: 'status', type: {text: 'StatusDetail'}, readonly: true},
              {kind: 'method', name: 'start'},
              {kind: 'method', name: 'stop'},
            ],
            events: events.map(({name, description, type}) => ({
              ...{name, description, type: {text: type}},
            })),
            slots,
            cssParts: parts,
            cssProperties: properties.map(({name, description, byDefault}) => ({
              ...{name, description, default: byDefault},
            })),
          },
        ],
        exports: [
          {kind: 'js', name: declaration.name, declaration},
          {kind: 'custom-element-definition', name: 'fingerspell-input', declaration},
        ],
      },
    ],
  };
}
