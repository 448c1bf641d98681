/** The one kind of text that goes to the press. */
export const pressKind = 'press-releases';
