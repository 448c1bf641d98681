/** Whether a text can be an id or a challenge of a passkey: nothing else comes near the database. */
export function isBase64url(text: string): boolean {
  return /^[\w-]{1,2000}$/.test(text);
}
