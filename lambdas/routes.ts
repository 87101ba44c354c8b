/** The one route table: the stack, the OpenAPI document, the authorization tests and the README derive from it. */
import { getAccount, getMe, patchMe, putMe } from './accounts/account-routes.ts';
import {
  createAudience,
  deleteAudience,
  deleteAudienceMember,
  listAudienceMembers,
  listAudiences,
  patchAudience,
  putAudienceMember,
} from './audiences/audience-routes.ts';
import { getHomeFeed } from './feeds/feed-routes.ts';
import { deleteFollow, listFollowers, listFollowing, putFollow } from './graph/graph-routes.ts';
import { getConfig, getDocs, getHealth, getOpenApi } from './meta/meta-routes.ts';
import { createPhoto, deletePhoto, getPhoto } from './photos/photo-routes.ts';
import { deleteArchive, deletePin, listArchive, putArchive, putPin } from './posts/archive-routes.ts';
import {
  createPost,
  deletePost,
  getPost,
  getPostHistory,
  listAccountPosts,
  listBin,
  patchPost,
  restorePost,
} from './posts/post-routes.ts';

export const routeTable = {
  getHealth,
  getConfig,
  getOpenApi,
  getDocs,
  putMe,
  getMe,
  patchMe,
  getAccount,
  createPhoto,
  getPhoto,
  deletePhoto,
  createPost,
  getPost,
  patchPost,
  deletePost,
  restorePost,
  getPostHistory,
  listBin,
  putArchive,
  deleteArchive,
  listArchive,
  putPin,
  deletePin,
  listAccountPosts,
  putFollow,
  deleteFollow,
  listFollowers,
  listFollowing,
  createAudience,
  listAudiences,
  patchAudience,
  deleteAudience,
  listAudienceMembers,
  putAudienceMember,
  deleteAudienceMember,
  getHomeFeed,
} as const;
