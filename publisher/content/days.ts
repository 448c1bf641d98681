/** The day of a date that staff picked without a time; Payload keeps it as noon UTC or later that day. */
export function day(date: string | null | undefined): string | undefined {
  return date?.slice(0, 10);
}
