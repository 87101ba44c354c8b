/** What staff did and looked at. */
import { api } from '../api/client.ts';
import { useNames, useSay } from '../language/texts.ts';
import { Page } from '../ui/page.tsx';
import { Paged, usePages } from '../ui/paged.tsx';
import { Table } from '../ui/table.tsx';
import { AccountRef, At } from '../ui/time.tsx';

export const LogPage = () => {
  const say = useSay();
  const names = useNames();
  const query = usePages(['log'], (cursor) => api.get('/v1/staff/log', { query: { cursor } }));
  return (
    <Page title={say('page.log')} about={say('log.about')}>
      <Paged query={query} empty={say('log.empty')}>
        <Table
          label={say('page.log')}
          columns={[
            say('log.when'),
            say('log.done'),
            say('log.by'),
            say('support.role'),
            say('log.about2'),
            say('log.detail'),
          ]}
          rows={query.items.map((entry) => ({
            key: entry.entryId,
            cells: [
              <At key="at" at={entry.at} />,
              names('done', entry.done),
              <AccountRef key="by" id={entry.by} />,
              names('role', entry.role),
              entry.about === null && entry.kind === null ? '' : <AccountRef key="about" id={entry.about} />,
              [
                entry.kind === null ? '' : names('kind', entry.kind),
                entry.reason === null ? '' : names('accessReason', entry.reason),
                entry.detail ?? '',
              ]
                .filter((part) => part !== '')
                .join(' · '),
            ],
          }))}
        />
      </Paged>
    </Page>
  );
};
