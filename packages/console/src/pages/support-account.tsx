/** An account as staff see it who help its owner. */
import { useState } from 'react';
import type { Schemas } from '../api/client.ts';
import { dayOf, numeral } from '../language/formats.ts';
import { useLanguage } from '../language/language.ts';
import { useNames, useSay } from '../language/texts.ts';
import { statusTones } from '../review/item-subject.tsx';
import { Badge, Facts, Section } from '../ui/page.tsx';
import { Table } from '../ui/table.tsx';
import { At } from '../ui/time.tsx';
import { ProposeDialog } from './propose-dialog.tsx';

type Account = Schemas['SupportAccount'];

const Sessions = ({ sessions }: { readonly sessions: Account['sessions'] }) => {
  const say = useSay();
  const names = useNames();
  const language = useLanguage();
  if (sessions.length === 0) return <p className="muted">{say('app.none')}</p>;
  return (
    <Table
      label={say('support.sessions')}
      columns={[
        say('support.device'),
        say('support.country'),
        say('support.started'),
        say('support.lastSeen'),
      ]}
      rows={sessions.map(({ sessionId, device, country, startedAt, lastSeenOn }) => {
        const kind = device.kind === null ? null : names('device', device.kind);
        const known = [device.app, device.system, kind].filter((part) => part !== null);
        return {
          key: sessionId,
          cells: [
            known.length === 0 ? say('support.unknownDevice') : <bdi key="device">{known.join(' · ')}</bdi>,
            country ?? '',
            <At key="since" at={startedAt} />,
            dayOf(language, lastSeenOn),
          ],
        };
      })}
    />
  );
};

export const SupportAccountCard = ({ account }: { readonly account: Account }) => {
  const say = useSay();
  const names = useNames();
  const language = useLanguage();
  const [proposes, setProposes] = useState(false);
  const { erasureDueAt } = account;
  return (
    <Section title={`@${account.username}`}>
      <Facts
        facts={[
          [
            say('support.status'),
            <span key="status" className="badges">
              <Badge tone={statusTones[account.status] ?? 'plain'}>{names('status', account.status)}</Badge>
              {account.isPrivate && <Badge>{say('support.private')}</Badge>}
            </span>,
          ],
          [
            say('support.accountId'),
            <bdi key="id" className="id">
              {account.accountId}
            </bdi>,
          ],
          [say('support.created'), <At key="created" at={account.createdAt} />],
          ...(erasureDueAt === null
            ? []
            : [[say('support.erasure'), <At key="erasure" at={erasureDueAt} />] as const]),
          [
            say('support.roles'),
            account.roles.map((role) => names('role', role)).join(' · ') || say('app.none'),
          ],
          [
            say('support.former'),
            <bdi key="former">{account.formerUsernames.join(' · ') || say('app.none')}</bdi>,
          ],
          [
            say('support.signIns'),
            account.signIns
              .map(({ provider }) =>
                provider === null || provider === 'password' ? say('support.password') : provider,
              )
              .join(' · ') || say('app.none'),
          ],
          [
            say('support.export'),
            account.export === null ? (
              say('app.none')
            ) : (
              <span key="export">
                {names('export', account.export.state)} · <At at={account.export.requestedAt} />
              </span>
            ),
          ],
        ]}
      />
      <h3>{say('support.sessions')}</h3>
      <Sessions sessions={account.sessions} />
      <h3>{say('support.limits')}</h3>
      <Table
        label={say('support.limits')}
        columns={[say('support.limit'), say('support.left'), say('support.of')]}
        rows={account.limits.map(({ name, quota, remaining }) => ({
          key: name,
          cells: [
            <bdi key="name" dir="ltr">
              {name}
            </bdi>,
            numeral(language, remaining),
            numeral(language, quota),
          ],
        }))}
      />
      <div className="row end">
        <button type="button" className="primary" onClick={() => setProposes(true)}>
          {say('support.propose')}
        </button>
      </div>
      {proposes && <ProposeDialog accountId={account.accountId} onClose={() => setProposes(false)} />}
    </Section>
  );
};
