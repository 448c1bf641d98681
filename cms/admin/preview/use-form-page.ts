import { useAllFormFields, useForm } from '@payloadcms/ui';
import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../use-texts.ts';
import { createLatest } from './latest.ts';

/** The page as the form says, as the CMS has rendered it. */
export interface FormPage {
  html: string;
  /** Where readers will find it on the site. */
  address: string;
}

/** How long keys are gathered, in milliseconds. */
const pause = 100;

/** Has the page rendered with what the form says at the moment, saved or not, and again when that changes. */
export function useFormPage(url: string): { page?: FormPage | undefined; issue: string } {
  const [fields] = useAllFormFields();
  const { getData } = useForm();
  const { language, say } = useTexts();
  const [page, setPage] = useState<FormPage>();
  const [issue, setIssue] = useState('');
  const work = useRef(() => Promise.resolve());
  const [latest] = useState(() => createLatest(() => work.current(), pause));

  useEffect(() => {
    work.current = async () => {
      const answer = await askFor(url, getData(), language).catch(() => undefined);
      if (answer && 'html' in answer) setPage(answer);
      setIssue(answer ? ('issue' in answer ? answer.issue : '') : say('preview.silent'));
    };
    latest.want();
  }, [fields, getData, language, latest, say, url]);
  useEffect(() => latest.end, [latest]);
  return { page, issue };
}

async function askFor(url: string, values: object, language: string): Promise<FormPage | { issue: string }> {
  const response = await fetch(url, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', 'accept-language': language },
    body: JSON.stringify(values),
  });
  if (response.ok)
    return {
      html: await response.text(),
      address: response.headers.get('x-page-address') ?? '/',
    };
  const { errors } = (await response.json()) as { errors?: { message: string }[] };
  return { issue: errors?.[0]?.message ?? response.statusText };
}
