import { aboutShared, all, ofShared, ownerOnly, type World } from '../row.ts';

const ofPublic = ({ posts }: World) => ({ postId: posts.public });

export const sharingRows = {
  createShareLink: [
    { params: ofPublic, body: () => ({}), answers: ownerOnly(201) },
    {
      about: 'a private post',
      params: ({ posts }: World) => ({ postId: posts.private }),
      body: () => ({}),
      answers: ownerOnly(409),
    },
  ],
  listShareLinks: [
    { params: ofPublic, answers: ownerOnly(200) },
    { about: aboutShared, params: ofShared, answers: ownerOnly(200) },
  ],
  deleteShareLink: [
    {
      params: ({ posts, links }: World) => ({ postId: posts.public, linkId: links.toEnd }),
      answers: ownerOnly(204),
    },
  ],
  getSharedPost: [
    {
      params: ({ links }: World) => ({ token: links.token }),
      answers: { ...all(200), 'suspended owner': 404 },
    },
  ],
} as const;
