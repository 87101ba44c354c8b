/** What administrators proposed, and approving or dropping it. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, type Proposal } from '../api/client.ts';
import { useNames, useSay } from '../language/texts.ts';
import { useHasRole, useIdentity } from '../session/identity.tsx';
import { Confirm, Dialog } from '../ui/dialog.tsx';
import { Badge, Facts, Page, Section, type Tone } from '../ui/page.tsx';
import { Paged, usePages } from '../ui/paged.tsx';
import { Failure, Loading } from '../ui/status.tsx';
import { AccountRef, At } from '../ui/time.tsx';

const tones: Readonly<Record<Proposal['state'], Tone>> = {
  open: 'info',
  approved: 'good',
  dropped: 'plain',
  expired: 'plain',
};

const Addresses = ({ proposal, onClose }: { readonly proposal: Proposal; readonly onClose: () => void }) => {
  const say = useSay();
  const on = { path: { proposalId: proposal.proposalId } };
  // Each look is logged, so it is made by a press and not by drawing the page again.
  const fetching = useMutation({
    mutationFn: () => api.get('/v1/staff/proposals/{proposalId}/addresses', on),
  });
  return (
    <Dialog title={say('proposals.addressesTitle')} onClose={onClose}>
      {fetching.isPending && <Loading />}
      {fetching.error !== null && <Failure error={fetching.error} />}
      <ul>
        {fetching.data?.parts.map(({ part, url }) => (
          <li key={part}>
            <a href={url}>{say('proposals.part', { number: part })}</a>
          </li>
        ))}
      </ul>
      <div className="row end">
        <button type="button" onClick={onClose}>
          {say('app.close')}
        </button>
        <button
          type="button"
          className="primary"
          disabled={fetching.isPending}
          onClick={() => fetching.mutate()}
        >
          {say('proposals.addresses')}
        </button>
      </div>
    </Dialog>
  );
};

type Asked = 'approve' | 'drop' | 'addresses';

const OneProposal = ({
  proposal,
  onAsk,
}: {
  readonly proposal: Proposal;
  readonly onAsk: (asked: Asked) => void;
}) => {
  const say = useSay();
  const names = useNames();
  const me = useIdentity()?.accountId;
  const mayDecide = useHasRole()('administrator');
  const { act, role, state, authority, until } = proposal;
  const title = role === null ? names('act', act) : `${names('act', act)}: ${names('role', role)}`;
  return (
    <Section title={title}>
      <p className="badges">
        <Badge tone={tones[state]}>{names('proposal', state)}</Badge>
        {proposal.alone && <Badge tone="warn">{say('proposals.alone')}</Badge>}
      </p>
      <Facts
        facts={[
          [say('proposals.account'), <AccountRef key="account" id={proposal.accountId} />],
          [
            say('support.ground'),
            <span key="ground" className="said" dir="auto">
              {proposal.ground}
            </span>,
          ],
          [say('support.filedAs'), <bdi key="reference">{proposal.reference}</bdi>],
          ...(authority === null
            ? []
            : [[say('support.authority'), <bdi key="authority">{authority}</bdi>] as const]),
          ...(until === null ? [] : [[say('support.until'), <At key="until" at={until} />] as const]),
          [
            say('proposals.proposed'),
            <span key="proposed">
              <At at={proposal.proposedAt} /> · <AccountRef id={proposal.proposedBy} />
            </span>,
          ],
          proposal.decidedAt === null
            ? [say('proposals.openUntil'), <At key="open" at={proposal.openUntil} />]
            : [
                say('proposals.decided'),
                <span key="decided">
                  <At at={proposal.decidedAt} /> · <AccountRef id={proposal.decidedBy} />
                </span>,
              ],
        ]}
      />
      {mayDecide && state === 'open' && (
        <div className="row end">
          <button type="button" onClick={() => onAsk('drop')}>
            {say('proposals.drop')}
          </button>
          <button type="button" className="primary" onClick={() => onAsk('approve')}>
            {say('proposals.approve')}
          </button>
        </div>
      )}
      {mayDecide && state === 'approved' && act === 'export' && proposal.decidedBy === me && (
        <div className="row end">
          <button type="button" onClick={() => onAsk('addresses')}>
            {say('proposals.addresses')}
          </button>
        </div>
      )}
    </Section>
  );
};

export const ProposalsPage = () => {
  const say = useSay();
  const names = useNames();
  const cache = useQueryClient();
  const [asked, setAsked] = useState<{ readonly what: Asked; readonly proposal: Proposal }>();
  const query = usePages(['proposals'], (cursor) => api.get('/v1/staff/proposals', { query: { cursor } }));
  const deciding = useMutation({
    mutationFn: ({ what, proposal }: NonNullable<typeof asked>) => {
      const on = { path: { proposalId: proposal.proposalId } };
      return what === 'approve'
        ? api.put('/v1/staff/proposals/{proposalId}/approval', on)
        : api.delete('/v1/staff/proposals/{proposalId}', on);
    },
    onSuccess: () => cache.invalidateQueries({ queryKey: ['proposals'] }),
    onSettled: () => setAsked(undefined),
  });
  return (
    <Page title={say('page.proposals')} about={say('proposals.about')}>
      {deciding.error !== null && <Failure error={deciding.error} />}
      <Paged query={query} empty={say('proposals.empty')}>
        {query.items.map((proposal) => (
          <OneProposal
            key={proposal.proposalId}
            proposal={proposal}
            onAsk={(what) => setAsked({ what, proposal })}
          />
        ))}
      </Paged>
      {asked?.what === 'addresses' && (
        <Addresses proposal={asked.proposal} onClose={() => setAsked(undefined)} />
      )}
      {asked !== undefined && asked.what !== 'addresses' && (
        <Confirm
          title={say(asked.what === 'approve' ? 'proposals.approveTitle' : 'proposals.dropTitle')}
          confirm={say(asked.what === 'approve' ? 'proposals.approve' : 'proposals.drop')}
          busy={deciding.isPending}
          onConfirm={() => deciding.mutate(asked)}
          onClose={() => setAsked(undefined)}
        >
          <p>
            {names('act', asked.proposal.act)} · <AccountRef id={asked.proposal.accountId} />
          </p>
        </Confirm>
      )}
    </Page>
  );
};
