/** In milliseconds. */
const timeout = 15_000;

/** Sends the form as the browser would by itself, and tells what came of it. */
export async function formStatus(form: HTMLFormElement): Promise<'sent' | 'wrong' | 'often' | 'failed'> {
  const fields = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  try {
    const { ok, status } = await fetch(form.action, {
      method: 'POST',
      body: new URLSearchParams(fields),
      credentials: 'omit',
      signal: AbortSignal.timeout(timeout),
    });
    if (ok) return 'sent';
    if (status === 422) return 'wrong';
    return status === 429 ? 'often' : 'failed';
  } catch {
    return 'failed';
  }
}
