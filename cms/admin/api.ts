/** What the CMS answered to something that staff did. */
export interface Answer {
  ok: boolean;
  status: number;
  body: unknown;
  /** What went wrong, in the words of the CMS; missing where it said nothing. */
  issue?: string | undefined;
}

/** Asks the CMS for something, or to do it, in the name of whoever is signed in. Never throws: silence is an answer too. */
export async function send(
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  address: string,
  language: string,
  data: object = {},
) {
  try {
    const response = await fetch(address, {
      method,
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', 'accept-language': language },
      ...(method !== 'GET' && { body: JSON.stringify(data) }),
    });
    const body = (await response.json()) as { errors?: { message: string; data?: unknown }[] };
    const answer: Answer = { ok: response.ok, status: response.status, body };
    return response.ok ? answer : { ...answer, issue: issueIn(body.errors?.[0]) };
  } catch {
    return { ok: false, status: 0, body: undefined } satisfies Answer as Answer;
  }
}

/** A refusal of fields says what is wrong with the first of them. */
function issueIn(error: { message: string; data?: unknown } | undefined): string | undefined {
  const { errors } = Object(error?.data) as { errors?: { message: string }[] };
  return errors?.[0]?.message ?? error?.message;
}
