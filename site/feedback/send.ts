/** In milliseconds. */
const timeout = 15_000;

/** Sends a form as the browser would by itself. @returns whether it was received */
export async function send(form: HTMLFormElement): Promise<boolean> {
  const fields = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  try {
    const response = await fetch(form.action, {
      method: 'POST',
      body: new URLSearchParams(fields),
      credentials: 'omit',
      signal: AbortSignal.timeout(timeout),
    });
    return response.ok;
  } catch {
    return false;
  }
}
