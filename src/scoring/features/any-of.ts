/** A pattern that is met where one of the alternatives is, in either case. */
export const anyOf = (...alternatives: readonly string[]): RegExp =>
  new RegExp(alternatives.join('|'), 'i');
