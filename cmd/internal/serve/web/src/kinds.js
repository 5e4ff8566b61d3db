// What the colours and shapes of the drawing, the list and the timeline mean.

// quads: the four kinds of event (Schrodt 2012), in the order in which they are listed. The colours, in
// app.css, differ in lightness too: blue and orange are told apart with any colour blindness.
export const quads = [
  { id: 'verbal-cooperation', name: 'Cooperation, in words', color: 'coop-words' },
  { id: 'material-cooperation', name: 'Cooperation, in deeds', color: 'coop-deeds' },
  { id: 'verbal-conflict', name: 'Conflict, in words', color: 'conf-words' },
  { id: 'material-conflict', name: 'Conflict, in deeds', color: 'conf-deeds' },
];

const types = new Map();

// learn takes the types of relation that the API names.
export const learn = (list) => list.forEach((t) => types.set(t.type, { ...t, quad: quads.findIndex((q) => q.id === t.quad) }));

// typeOf a relation; one that this page does not know is neutral talk.
export const typeOf = (name) => types.get(name) ?? { type: name, class: '', quad: 0, symmetric: false, meaning: '' };

// verb is a type's name to read: SPOKE_WITH, spoke with.
export const verb = (type) => type.toLowerCase().replaceAll('_', ' ');

export const counted = (n, noun) => `${n.toLocaleString('en')} ${noun}${n === 1 ? '' : 's'}`;
