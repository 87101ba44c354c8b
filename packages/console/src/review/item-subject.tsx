/** What an item is about: the thing as it is now, whose it is, and what the model said of its pictures. */
import type { ItemDetail } from '../api/client.ts';
import { useNames, useSay } from '../language/texts.ts';
import { Badge, Facts, Section, type Tone } from '../ui/page.tsx';
import { Picture } from '../ui/picture.tsx';
import { At } from '../ui/time.tsx';

export const statusTones: Readonly<Record<string, Tone>> = {
  active: 'good',
  suspended: 'bad',
  terminated: 'bad',
  deactivated: 'warn',
  erasing: 'warn',
};

export const Owner = ({ owner }: { readonly owner: ItemDetail['owner'] }) => {
  const say = useSay();
  const names = useNames();
  return (
    <Section title={say('item.owner')}>
      {owner === null ? (
        <p className="muted">{say('app.gone')}</p>
      ) : (
        <>
          <p>
            <strong dir="auto">{owner.displayName}</strong> <bdi className="muted">@{owner.username}</bdi>
          </p>
          <Facts
            facts={[
              [
                say('item.accountState'),
                <span key="state" className="badges">
                  <Badge tone={statusTones[owner.status] ?? 'plain'}>{names('status', owner.status)}</Badge>
                  {owner.isPrivate && <Badge>{say('item.privateAccount')}</Badge>}
                </span>,
              ],
              [say('item.since'), <At key="since" at={owner.createdAt} />],
              ...(owner.bio === ''
                ? []
                : [
                    [
                      say('item.bio'),
                      <span key="bio" className="said" dir="auto">
                        {owner.bio}
                      </span>,
                    ] as const,
                  ]),
            ]}
          />
        </>
      )}
    </Section>
  );
};

type Content = NonNullable<ItemDetail['content']>;

const Verdicts = ({ content }: { readonly content: Content }) => {
  const say = useSay();
  const names = useNames();
  if (content.verdicts.length === 0) return null;
  const numberOf = (photoId: string) => content.photos.findIndex((photo) => photo.photoId === photoId) + 1;
  return (
    <>
      <h3>{say('item.model')}</h3>
      <ul className="bare">
        {content.verdicts.map(({ photoId, verdict, reasons, rule, policy }) => (
          <li key={photoId}>
            <span className="badges">
              <Badge>{numberOf(photoId)}</Badge>
              <Badge tone={verdict === 'approved' ? 'good' : 'warn'}>{names('verdict', verdict)}</Badge>
              {reasons.map((reason) => (
                <Badge key={reason}>{names('reason', reason)}</Badge>
              ))}
            </span>
            {rule !== undefined && policy !== undefined && (
              <span className="muted"> {say('item.modelRule', { rule, policy })}</span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
};

export const SubjectNow = ({
  content,
  shown,
  onToggle,
}: {
  readonly content: ItemDetail['content'];
  readonly shown: boolean;
  readonly onToggle: () => void;
}) => {
  const say = useSay();
  const names = useNames();
  if (content === null) {
    return (
      <Section title={say('item.content')}>
        <p className="muted">{say('item.gone')}</p>
      </Section>
    );
  }
  return (
    <Section title={say('item.content')}>
      <p className="badges">
        <Badge tone={content.isPublic ? 'info' : 'plain'}>
          {say(content.isPublic ? 'item.public' : 'item.notPublic')}
        </Badge>
        {content.visibility !== undefined && <Badge>{names('visibility', content.visibility)}</Badge>}
        {content.state !== undefined && <Badge>{names('contentState', content.state)}</Badge>}
      </p>
      {content.name !== undefined && (
        <p>
          <strong dir="auto">{content.name}</strong>
        </p>
      )}
      {content.text !== undefined && content.text !== '' && (
        <p className="said" dir="auto">
          {content.text}
        </p>
      )}
      {content.photos.length > 0 && (
        <>
          <p className="row">
            <button type="button" onClick={onToggle} aria-pressed={shown}>
              {say('item.showAll')} <kbd>V</kbd>
            </button>
          </p>
          <ul className="pictures" aria-label={say('item.pictures')}>
            {content.photos.map((photo, place) => (
              <li key={photo.photoId}>
                <Picture photo={photo} number={place + 1} shown={shown} />
              </li>
            ))}
          </ul>
        </>
      )}
      <Verdicts content={content} />
    </Section>
  );
};
