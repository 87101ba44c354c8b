/** What was decided, by quarter. */
import { useSay } from '../language/texts.ts';
import { Page } from '../ui/page.tsx';

export const TransparencyPage = () => {
  const say = useSay();
  return (
    <Page title={say('page.transparency')} about={say('transparency.about')}>
      {null}
    </Page>
  );
};
