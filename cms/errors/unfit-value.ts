/** A value of a kind that its field cannot hold, told as what it is by {@link tellBadInput}. */
export class UnfitValue extends Error {
  override name = 'UnfitValue';
}
