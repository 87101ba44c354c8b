/** Legal holds, account by account. */
import { useState } from 'react';
import { api, type Schemas } from '../api/client.ts';
import { useSay } from '../language/texts.ts';
import { useHasRole } from '../session/identity.tsx';
import { Badge, Page } from '../ui/page.tsx';
import { Paged, usePages } from '../ui/paged.tsx';
import { Table } from '../ui/table.tsx';
import { AccountRef, At } from '../ui/time.tsx';
import { ProposeDialog } from './propose-dialog.tsx';

export const HoldsPage = () => {
  const say = useSay();
  const mayPropose = useHasRole()('administrator');
  const [ends, setEnds] = useState<Schemas['Hold']>();
  const query = usePages(['holds'], (cursor) => api.get('/v1/staff/holds', { query: { cursor } }));
  return (
    <Page title={say('page.holds')} about={say('holds.about')}>
      <Paged query={query} empty={say('holds.empty')}>
        <Table
          label={say('page.holds')}
          columns={[
            say('proposals.account'),
            say('support.authority'),
            say('support.ground'),
            say('support.filedAs'),
            say('holds.from'),
            say('support.until'),
            say('queue.state'),
            ...(mayPropose ? [say('support.propose')] : []),
          ]}
          rows={query.items.map((hold) => ({
            key: hold.holdId,
            cells: [
              <AccountRef key="account" id={hold.accountId} />,
              <bdi key="authority">{hold.authority}</bdi>,
              <bdi key="ground">{hold.ground}</bdi>,
              <bdi key="reference">{hold.reference}</bdi>,
              <At key="from" at={hold.from} />,
              <At key="until" at={hold.until} />,
              <Badge key="state" tone={hold.stands ? 'warn' : 'plain'}>
                {say(hold.stands ? 'holds.stands' : 'holds.ended')}
              </Badge>,
              ...(mayPropose
                ? [
                    hold.stands && (
                      <button key="release" type="button" onClick={() => setEnds(hold)}>
                        {say('holds.release')}
                      </button>
                    ),
                  ]
                : []),
            ],
          }))}
        />
      </Paged>
      {ends !== undefined && (
        <ProposeDialog
          accountId={ends.accountId}
          holdId={ends.holdId}
          acts={['release']}
          onClose={() => setEnds(undefined)}
        />
      )}
    </Page>
  );
};
