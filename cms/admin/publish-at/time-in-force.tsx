'use client';

import { Button, toast, useDocumentInfo, useForm, useModal } from '@payloadcms/ui';
import type { Kind } from '../../../common/addresses.ts';
import { send } from '../api.ts';
import { plannedTimeOf, shortTimeOf } from '../live-status/format.ts';
import { useMay } from '../roles/use-may.ts';
import { useTexts } from '../use-texts.ts';
import { TimeDialog } from './time-dialog.tsx';
import './time.css';
import { useTimeInForce } from './use-time-in-force.ts';

interface Properties {
  kind: Kind;
  id: number;
  /** Of the field, whose value follows. */
  path: string;
}

/** The time at which a published document is, or was, published; with who changed it, and the way to do so. */
export function TimeInForce({ kind, id, path }: Properties) {
  const { language, say } = useTexts();
  const { lastUpdateTime, setLastUpdateTime, isTrashed } = useDocumentInfo();
  const { dispatchFields } = useForm();
  const { openModal } = useModal();
  const may = useMay();
  const told = useTimeInForce(kind, id, String(lastUpdateTime));
  const dialog = `publish-at-${kind}-${id}`;
  const now = new Date();
  const isAhead = told?.publishAt && new Date(told.publishAt) > now;

  async function change(publishAt: string | null) {
    const { ok, body, issue } = await send('POST', `/api/${kind}/${id}/publish-at`, language, {
      publishAt,
    });
    if (!ok) return void toast.error(issue ?? say('publishAt.failed'));
    dispatchFields({ type: 'UPDATE', path, value: (body as { publishAt: string }).publishAt });
    setLastUpdateTime(Date.now());
    toast.success(say('publishAt.changed'));
  }

  return (
    <div className="field-type publish-at" id="field-publishAt">
      <span className="field-label">{say('field.publishAt')}</span>
      <p className="publish-at__time">
        {told?.publishAt ? plannedTimeOf(new Date(told.publishAt), new Date(0)) : '…'}
      </p>
      <p className="field-description">{say(isAhead ? 'publishAt.waiting' : 'publishAt.over')}</p>
      {told && !isTrashed && may('publish') && (
        <>
          <Button
            id="change-publish-at"
            type="button"
            size="small"
            margin={false}
            buttonStyle="secondary"
            onClick={() => openModal(dialog)}
          >
            {say('publishAt.change')}
          </Button>
          <TimeDialog slug={dialog} inForce={told.publishAt} onChange={change} />
        </>
      )}
      <ul className="publish-at__changes">
        {told?.changes.toReversed().map(({ at, by, from, to }) => (
          <li key={at}>
            {say('publishAt.history', {
              by: by || say('publishAt.system'),
              at: shortTimeOf(new Date(at), language, now),
              from: from ? shortTimeOf(new Date(from), language, now) : '–',
              to: shortTimeOf(new Date(to), language, now),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
