/** What somebody sees who is signed in and not on the staff. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { useSay } from '../language/texts.ts';
import { addressOf } from '../router.ts';
import { Page } from '../ui/page.tsx';
import { Failure } from '../ui/status.tsx';

export const NotStaffPage = ({ onSetUp }: { readonly onSetUp: () => void }) => {
  const say = useSay();
  const cache = useQueryClient();
  const claim = useMutation({
    mutationFn: () => api.put('/v1/staff/first-administrator'),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['identity'] }),
  });
  return (
    <Page title={say('notStaff.title')} about={say('notStaff.about')}>
      {claim.error !== null && <Failure error={claim.error} />}
      <div className="row">
        <a className="button" href={addressOf(['standing'])}>
          {say('page.standing')}
        </a>
        <button type="button" onClick={onSetUp}>
          {say('factor.begin')}
        </button>
        <button type="button" onClick={() => claim.mutate()}>
          {say('notStaff.first')}
        </button>
      </div>
    </Page>
  );
};
