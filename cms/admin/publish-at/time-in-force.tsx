'use client';

import { Button, useModal } from '@payloadcms/ui';
import type { Kind } from '../../../common/addresses.ts';
import { plannedTimeOf } from '../live-status/format.ts';
import { useMay } from '../roles/use-may.ts';
import { useTexts } from '../use-texts.ts';
import { Act } from './act.tsx';
import { PlanHistory } from './history.tsx';
import { TimeDialog } from './time-dialog.tsx';
import './time.css';
import { usePlanActs, type PlanActs } from './use-plan-acts.ts';
import { useTimeInForce, type Told } from './use-time-in-force.ts';

interface Properties {
  kind: Kind;
  id: number;
  /** Of the field, whose value follows. */
  path: string;
}

/** When a published document is, or was, published and withdrawn; with who decided it, and what else can be. */
export function TimeInForce({ kind, id, path }: Properties) {
  const { language, say } = useTexts();
  const { lastUpdateTime, isTrashed, ...acts } = usePlanActs({ kind, id, path });
  const may = useMay();
  const told = useTimeInForce(kind, id, String(lastUpdateTime));
  const now = new Date();
  const at = told?.publishAt ? new Date(told.publishAt) : undefined;
  const isAhead = at !== undefined && at > now;
  const shown = { time: at ? plannedTimeOf(at, language, now) : '…', isAhead };
  return (
    <div className="field-type publish-at" id="field-publishAt">
      <span className="field-label">{say('field.publishAt')}</span>
      <p className="publish-at__time">{shown.time}</p>
      <p className="field-description">{say(isAhead ? 'publishAt.waiting' : 'publishAt.over')}</p>
      {told && !isTrashed && may('publish') && (
        <TimeActs dialog={`publish-at-${kind}-${id}`} told={told} acts={acts} {...shown} />
      )}
      {told?.withdrawAt && <PlannedEnd end={new Date(told.withdrawAt)} onKeep={acts.keep} />}
      {told && <PlanHistory {...told} />}
    </div>
  );
}

interface ActsProperties {
  dialog: string;
  told: Told;
  acts: PlanActs;
  time: string;
  isAhead: boolean;
}

function TimeActs({ dialog, told, acts, time, isAhead }: ActsProperties) {
  const { say } = useTexts();
  const { openModal } = useModal();
  const label = say(isAhead ? 'publishAt.move' : 'publishAt.change');
  return (
    <div className="publish-at__acts">
      <Button
        id="change-publish-at"
        type="button"
        size="small"
        margin={false}
        buttonStyle="secondary"
        onClick={() => openModal(dialog)}
      >
        {label}
      </Button>
      <TimeDialog slug={dialog} label={label} inForce={told.publishAt} onChange={acts.move} />
      {isAhead && (
        <>
          <Act
            name="publish-now"
            label={say('publishAt.now')}
            ask={say('publishAt.now.ask', { time })}
            help={say('publishAt.now.help')}
            onConfirm={() => acts.move(null)}
          />
          <Act
            name="take-time-away"
            label={say('publishAt.take')}
            ask={say('publishAt.take.ask', { time })}
            help={say('publishAt.take.help')}
            onConfirm={acts.take}
          />
        </>
      )}
    </div>
  );
}

/** That the page is to be withdrawn, and the way to keep it. */
function PlannedEnd({ end, onKeep }: { end: Date; onKeep(): Promise<void> }) {
  const { language, say } = useTexts();
  const may = useMay();
  const now = new Date();
  if (end <= now) return null;
  const planned = say('withdraw.planned', { time: plannedTimeOf(end, language, now) });
  return (
    <>
      <p className="publish-at__time">{planned}</p>
      {may('publish') && (
        <Act
          name="keep-on-site"
          label={say('withdraw.keep')}
          ask={`${say('withdraw.keep')}?`}
          help={planned}
          onConfirm={onKeep}
        />
      )}
    </>
  );
}
