/**
 * A picture that may be hard to look at: small, blurred and without colours until somebody asks for it, and again at a second press. Only then is the large
 * file loaded at all.
 */
import { useState } from 'react';
import type { Photo } from '../api/client.ts';
import { useSay } from '../language/texts.ts';
import { fileOf } from './picture-file.ts';

/** `shown` is what all pictures of the page are; a press changes one of them until that changes again. */
export const Picture = ({
  photo,
  number,
  shown,
}: {
  readonly photo: Photo;
  readonly number: number;
  readonly shown: boolean;
}) => {
  const say = useSay();
  const [own, setOwn] = useState<{ readonly all: boolean; readonly shown: boolean }>();
  const isShown = own?.all === shown ? own.shown : shown;
  const file = fileOf(photo, isShown);
  if (file === undefined) return <p className="muted">{say('item.noPicture')}</p>;
  const alt = photo.altText ?? say('item.noAlt');
  return (
    <button
      type="button"
      className={isShown ? 'picture shown' : 'picture'}
      aria-pressed={isShown}
      onClick={() => setOwn({ all: shown, shown: !isShown })}
    >
      <img
        src={file.url}
        width={file.width}
        height={file.height}
        alt={say('item.showPicture', { number, alt })}
      />
    </button>
  );
};
