import { answers } from '../row.ts';

export const passwordRows = {
  changePassword: [
    {
      about: 'by a wrong password',
      body: () => ({ previousPassword: 'not this one', newPassword: 'Another-Lighthouse' }),
      answers: answers(401, 403, 403, 403, 403),
    },
  ],
} as const;
