import confusions from '#alphabet/confusions.json' with {type: 'json'};

/** Photos of people the network had not learnt from: for each true letter how often each letter was read. */
export const LETTER_CONFUSIONS = confusions as Readonly<
  Record<string, Readonly<Record<string, number>>>
>;
