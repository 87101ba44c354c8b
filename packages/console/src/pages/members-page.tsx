/** Everybody with a role. */
import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { useNames, useSay } from '../language/texts.ts';
import { addressOf } from '../router.ts';
import { useHasRole } from '../session/identity.tsx';
import { Badge, Page } from '../ui/page.tsx';
import { Failure, Loading } from '../ui/status.tsx';
import { Table } from '../ui/table.tsx';
import { AccountRef } from '../ui/time.tsx';

export const MembersPage = () => {
  const say = useSay();
  const names = useNames();
  const mayFind = useHasRole()('administrator');
  const query = useQuery({ queryKey: ['members'], queryFn: () => api.get('/v1/staff/members') });
  return (
    <Page title={say('page.members')} about={say('members.about')}>
      {query.isPending && <Loading />}
      {query.error !== null && <Failure error={query.error} retry={() => void query.refetch()} />}
      {query.data !== undefined && (
        <Table
          label={say('page.members')}
          columns={[
            say('support.username'),
            say('support.roles'),
            say('support.accountId'),
            ...(mayFind ? [say('page.support')] : []),
          ]}
          rows={query.data.items.map(({ accountId, username, roles }) => ({
            key: accountId,
            cells: [
              username === null ? say('app.gone') : <bdi key="name">@{username}</bdi>,
              <span key="roles" className="badges">
                {roles.map((role) => (
                  <Badge key={role}>{names('role', role)}</Badge>
                ))}
              </span>,
              <AccountRef key="id" id={accountId} />,
              ...(mayFind
                ? [
                    <a key="find" href={addressOf(['support'], { by: 'accountId', value: accountId })}>
                      {say('members.find')}
                    </a>,
                  ]
                : []),
            ],
          }))}
        />
      )}
    </Page>
  );
};
