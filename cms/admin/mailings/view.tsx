import Link from 'next/link';
import { redirect } from 'next/navigation.js';
import type { AdminViewServerProps } from 'payload';
import type { Language } from '../../../common/languages.ts';
import { refusal } from '../../access/refusal.ts';
import { may } from '../../access/roles.ts';
import { languageOfStaff } from '../../i18n/staff-language.ts';
import { fill, text, type TextKey } from '../../i18n/texts.ts';
import { countSubscribers, newestMailings, type MailingState } from '../../mailings/state.ts';
import { editAddress } from '../edit-address.ts';
import { OwnView } from '../own-view.tsx';
import { Mailing } from './mailing.tsx';
import './mailings.css';
import { RemoveSubscriber } from './remove-subscriber.tsx';

/** What was sent, to how many, and what became of it. */
export async function MailingsView(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  if (!req.user) redirect('/admin/login?redirect=%2Fadmin%2Fmailings');
  const language = languageOfStaff(req);
  return (
    <OwnView view={view} className="mailings" step={text('mailing')[language]}>
      <h1>{text('mailing')[language]}</h1>
      {refusal(req, 'read drafts')?.message ?? <Mailings req={req} language={language} />}
    </OwnView>
  );
}

interface Properties {
  req: AdminViewServerProps['initPageResult']['req'];
  language: Language;
}

async function Mailings({ req, language }: Properties) {
  const { pool } = req.payload.db;
  const say = (key: TextKey, values: Record<string, string> = {}) => fill(text(key)[language], values);
  const [mailings, { all, resting }] = await Promise.all([newestMailings(pool), countSubscribers(pool)]);
  const count = String(all);
  return (
    <>
      <p>{say('mailing.help')}</p>
      <p>
        <strong>{all === 1 ? say('mailing.subscribers.one') : say('mailing.subscribers', { count })}</strong>
        {resting > 0 && ` ${say('mailing.resting', { count: String(resting) })}`}
      </p>
      {mailings.length === 0 && <p>{say('mailing.none')}</p>}
      <ul className="mailings__list">
        {mailings.map((mailing) => (
          <Mailing
            key={mailing.id}
            mailing={mailing}
            language={language}
            title={<Title mailing={mailing} language={language} />}
          />
        ))}
      </ul>
      {may(req.user, 'remove subscribers') && <RemoveSubscriber />}
    </>
  );
}

/** What it told of, which leads there. */
function Title({ mailing, language }: { mailing: MailingState; language: Language }) {
  const { kind, documentId, occasion, title, language: written } = mailing;
  const label = text(`mailing.occasion.${occasion}`)[language];
  if (!kind || documentId === null || !written) return label;
  return (
    <>
      {occasion !== 'release' && `${label}: `}
      <Link href={editAddress({ collection: kind, id: documentId, language: written })} lang={written}>
        {title ?? label}
      </Link>
    </>
  );
}
