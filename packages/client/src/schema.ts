/** Written by `npm run generate`. */
export interface paths {
    "/v1/accounts/{username}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an account by username, with its counts and its relationship to you
         * @description The access token is optional: with a token, the response is what its account sees; without one, what guests see.
         */
        get: operations["getAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{username}/bell": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Get notified of new posts of an account that you follow
         * @description You get a notification of each new post that you can see in your home feed, when it is published. It ends when you cease to follow the account. The account is not notified.
         *
         *     Requires an access token.
         *
         *     A suspended account can make this call, too: it concerns what you see alone.
         */
        put: operations["ringBell"];
        post?: never;
        /**
         * Stop being notified of new posts of an account
         * @description Requires an access token.
         *
         *     A suspended account can make this call, too: it concerns what you see alone.
         */
        delete: operations["silenceBell"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{username}/block": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Block an account
         * @description Ends follows and follow requests in both directions and hides you and the account from each other everywhere, at once. You still see a bare profile, so that you can unblock it. Comments of the blocked account on your posts are hidden from everyone. Likes and reposts of each other's posts, and likes of each other's comments and of comments on each other's posts, are taken back within moments; saves stay. On posts with co-authors, the block of the author who created the post counts. The account is not notified, and can block you in turn. Unblocking restores no follows, likes, reposts or notifications.
         *
         *     Requires an access token.
         *
         *     A suspended account can make this call, too: it protects you.
         */
        put: operations["blockAccount"];
        post?: never;
        /**
         * Unblock an account
         * @description If the account blocks you as well, that block stays. Comments of the account on your posts are shown again. Follows, likes, reposts and notifications are not restored.
         *
         *     Requires an access token.
         *
         *     A suspended account can make this call, too: it takes back what you did.
         */
        delete: operations["unblockAccount"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{username}/collections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the public collections of an account, newest first
         * @description The access token is optional: with a token, the response is what its account sees; without one, what guests see.
         */
        get: operations["listAccountCollections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{username}/follow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Follow an account, or request to follow a private account
         * @description A private account gets a follow request: `requested` is then true until the account accepts, declines or becomes public. With `reposts=mute` its own posts come to your home feed, and not what it reposts.
         *
         *     Requires an access token.
         */
        put: operations["followAccount"];
        post?: never;
        /**
         * Unfollow an account, or withdraw your follow request
         * @description Requires an access token.
         *
         *     A suspended account can make this call, too: it takes back what you did.
         */
        delete: operations["unfollowAccount"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{username}/followers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the followers of an account, newest first
         * @description The lists of a private account are only for itself and its followers; those of an account that hides them are only for itself. Everyone else gets 404. Accounts that you block or that block you are left out. A new follow is listed within moments.
         *
         *     The access token is optional: with a token, the response is what its account sees; without one, what guests see.
         */
        get: operations["listFollowers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{username}/followers-you-know": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List followers you know: followers of an account that you follow, too
         * @description In no particular order. A page can be short, or even empty, and still have a cursor: the list goes on until there is none.
         *
         *     Requires an access token.
         */
        get: operations["listFollowersYouKnow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{username}/following": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the accounts that an account follows, newest first
         * @description The lists of a private account are only for itself and its followers; those of an account that hides them are only for itself. Everyone else gets 404. Accounts that you block or that block you are left out. A new follow is listed within moments.
         *
         *     The access token is optional: with a token, the response is what its account sees; without one, what guests see.
         */
        get: operations["listFollowing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{username}/mute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Mute an account
         * @description Keeps its posts out of your home feed and its activity out of your notifications, until a time that you set or until you unmute it. The account is not notified.
         *
         *     Requires an access token.
         *
         *     A suspended account can make this call, too: it concerns what you see alone.
         */
        put: operations["muteAccount"];
        post?: never;
        /**
         * Unmute an account
         * @description Requires an access token.
         *
         *     A suspended account can make this call, too: it concerns what you see alone.
         */
        delete: operations["unmuteAccount"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{username}/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the posts of an account, newest first
         * @description The author also gets posts that are processing or held.
         *
         *     The access token is optional: with a token, the response is what its account sees; without one, what guests see.
         */
        get: operations["listAccountPosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{username}/reposts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the posts that an account has reposted, last reposted first
         * @description Your own list has at once what you just reposted, and lacks what you took back.
         *
         *     The access token is optional: with a token, the response is what its account sees; without one, what guests see.
         */
        get: operations["listAccountReposts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{username}/restrict": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Restrict an account
         * @description Its comments on your posts are visible only to itself and to you until you approve them. The account is not notified.
         *
         *     Requires an access token.
         *
         *     A suspended account can make this call, too: it protects you.
         */
        put: operations["restrictAccount"];
        post?: never;
        /**
         * Unrestrict an account
         * @description Requires an access token.
         *
         *     A suspended account can make this call, too: it takes back what you did.
         */
        delete: operations["unrestrictAccount"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{username}/tagged": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the posts in which an account is tagged, newest first
         * @description Tags that have not been accepted yet are listed only for the tagged account and the author of the post.
         *
         *     The access token is optional: with a token, the response is what its account sees; without one, what guests see.
         */
        get: operations["listTaggedPosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/by-id/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an account by its id, with its counts and its relationship to you
         * @description The id stays the same when the username changes.
         *
         *     The access token is optional: with a token, the response is what its account sees; without one, what guests see.
         */
        get: operations["getAccountById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/collections/{collectionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a collection
         * @description The access token is optional: with a token, the response is what its account sees; without one, what guests see.
         */
        get: operations["getCollection"];
        put?: never;
        post?: never;
        /**
         * Delete your collection
         * @description Its posts stay saved.
         *
         *     Requires an access token.
         *
         *     A suspended account can make this call, too: it takes away what is yours.
         */
        delete: operations["deleteCollection"];
        options?: never;
        head?: never;
        /**
         * Update your collection's name, visibility or cover
         * @description Requires an access token.
         */
        patch: operations["updateCollection"];
        trace?: never;
    };
    "/v1/collections/{collectionId}/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Reorder your collection: move posts to the front
         * @description The other posts follow in the order they had.
         *
         *     Requires an access token.
         */
        put: operations["reorderCollection"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/collections/{collectionId}/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the posts of a collection in its order
         * @description Last added first, until its owner reorders it. Every viewer gets only the posts that they can see at the moment.
         *
         *     The access token is optional: with a token, the response is what its account sees; without one, what guests see.
         */
        get: operations["listCollectionPosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/collections/{collectionId}/posts/{postId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Add a post to the front of your collection
         * @description Also saves the post. Adding a post that is already in the collection changes nothing. A collection holds up to 500 posts.
         *
         *     Requires an access token.
         */
        put: operations["addCollectionPost"];
        post?: never;
        /**
         * Remove a post from your collection
         * @description The post stays saved.
         *
         *     Requires an access token.
         *
         *     A suspended account can make this call, too: it takes away what is yours.
         */
        delete: operations["removeCollectionPost"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/config": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the configuration for apps: where to sign in, where media are, and the limits
         * @description Needs no access token.
         */
        get: operations["getConfig"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/demands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what authorities demand to be withheld, the latest first
         * @description Which authority demanded on which legal ground that a thing of which kind is withheld, in which countries, and until when. What it is about is not named. The list stays when the demand ends.
         *
         *     Needs no access token.
         */
        get: operations["listDemands"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/demands/{demandId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the record of an authority’s demand
         * @description Where something is withheld, the problem `unavailable_for_legal_reasons` (451) names this record as `demandId` and in `Link` with `rel="blocked-by"` (RFC 7725).
         *
         *     Needs no access token.
         */
        get: operations["getDemand"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the documentation of this API as a web page
         * @description Needs no access token.
         */
        get: operations["getDocs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your drafts and scheduled posts, newest first
         * @description Requires an access token.
         */
        get: operations["listDrafts"];
        put?: never;
        /**
         * Create a draft of a post
         * @description Every field is optional. Photos belong to the draft and do not expire while it exists. With `publishAt`, the draft is scheduled at once.
         *
         *     Requires an access token.
         */
        post: operations["createDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/drafts/{draftId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get your draft
         * @description A draft that has been published stays available for another day and names its post.
         *
         *     Requires an access token.
         */
        get: operations["getDraft"];
        put?: never;
        post?: never;
        /**
         * Delete your draft
         * @description Its photos are released and can be used elsewhere for a day.
         *
         *     Requires an access token.
         *
         *     A suspended account can make this call, too: it takes away what is yours.
         */
        delete: operations["deleteDraft"];
        options?: never;
        head?: never;
        /**
         * Update your draft
         * @description Fields you leave out stay as they are; `null` clears a field. Photos that you drop are released and can be used elsewhere for a day. Every update renews the lifetime of the draft.
         *
         *     Requires an access token.
         */
        patch: operations["updateDraft"];
        trace?: never;
    };
    "/v1/drafts/{draftId}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish your draft
         * @description A draft is published once: repeating the call returns the same post.
         *
         *     Requires an access token.
         */
        post: operations["publishDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/drafts/{draftId}/schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Schedule your draft to be published, or change its time
         * @description The post is published within a minute after that time. A draft that cannot be published then becomes `failed` and says why; nothing in it is lost.
         *
         *     Requires an access token.
         */
        put: operations["scheduleDraft"];
        post?: never;
        /**
         * Cancel a scheduled post
         * @description The draft stays.
         *
         *     Requires an access token.
         *
         *     A suspended account can make this call, too: it takes back what you did.
         */
        delete: operations["cancelSchedule"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/feeds/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get your home feed, strictly newest first
         * @description Your own posts, those of the accounts that you follow, as authors or co-authors, and what these reposted, by when it came in; each post once. A post of somebody whom you follow stands at its own time, any other where the first of them reposted it. Nothing of authors whom you mute, and no unlisted or private posts.
         *
         *     Requires an access token.
         */
        get: operations["getHomeFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check the health of the service
         * @description Needs no access token.
         */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get your account
         * @description Requires an access token.
         *
         *     A deactivated account can make this call, too: it shows what would come back.
         */
        get: operations["getMe"];
        /**
         * Claim a username and create your account
         * @description Call this after your first sign-in. Repeating the call with the same username changes nothing; to change your username, use `PATCH`. Where `terms` of `GET /v1/config` have a version, it has to be accepted with `termsVersion`. Whoever signs in by a provider for the first time is always asked with `link_or_new`: people who have an account already sign in to it and link the new sign-in with `POST /v1/me/identities`; others repeat the call with `isNew`.
         *
         *     Requires an access token.
         */
        put: operations["claimAccount"];
        post?: never;
        /**
         * Delete your account
         * @description Nobody sees the account, its posts or anything else that is by it from now on, and all sessions end. For 30 days the person can sign in again and take it back with `DELETE /v1/me/deactivation`; then the account is erased for good, its sign-in included. Your sign-in must not be older than 5 minutes (`auth_time`). Repeating the call moves nothing.
         *
         *     Requires an access token.
         *
         *     A suspended account can make this call, too: everyone may leave.
         *
         *     A deactivated account can make this call, too: everyone may leave.
         */
        delete: operations["deleteMe"];
        options?: never;
        head?: never;
        /**
         * Update your profile, username or avatar
         * @description A username can be changed 2 times in 14 days. The last 2 that you gave up are held for you for 30 days and lead to your account; you can take one back, which counts as a change.
         *
         *     Requires an access token.
         */
        patch: operations["updateMe"];
        trace?: never;
    };
    "/v1/me/accesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who of the staff looked at your data, newest first
         * @description Whatever staff read of yours that is not public: by which role, when, what and why. Each look is kept for 730 days.
         *
         *     Requires an access token.
         *
         *     A deactivated account can make this call, too: it shows who looked at your data.
         */
        get: operations["listAccesses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your archived posts, newest first
         * @description Requires an access token.
         */
        get: operations["listArchivedPosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/audiences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your audiences, oldest first
         * @description Requires an access token.
         */
        get: operations["listAudiences"];
        put?: never;
        /**
         * Create an audience: a named list of followers that you can limit posts to
         * @description You can have up to 20 audiences with up to 500 members each. Nobody else can see that they exist or who is in them.
         *
         *     Requires an access token.
         */
        post: operations["createAudience"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/audiences/{audienceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete an audience
         * @description Posts that were limited to it are then visible to their author only.
         *
         *     Requires an access token.
         *
         *     A suspended account can make this call, too: it takes away what is yours.
         */
        delete: operations["deleteAudience"];
        options?: never;
        head?: never;
        /**
         * Rename an audience
         * @description Requires an access token.
         */
        patch: operations["updateAudience"];
        trace?: never;
    };
    "/v1/me/audiences/{audienceId}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the members of an audience
         * @description Requires an access token.
         */
        get: operations["listAudienceMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/audiences/{audienceId}/members/{username}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Add a follower to an audience
         * @description An account that stops following you leaves all your audiences at once.
         *
         *     Requires an access token.
         */
        put: operations["addAudienceMember"];
        post?: never;
        /**
         * Remove a member from an audience
         * @description Requires an access token.
         *
         *     A suspended account can make this call, too: it lets fewer people see your posts.
         */
        delete: operations["removeAudienceMember"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/bin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your deleted posts that can still be restored, newest posts first
         * @description Requires an access token.
         */
        get: operations["listDeletedPosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/bin/{postId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete your post in the bin for good
         * @description Requires an access token.
         *
         *     A suspended account can make this call, too: it takes away what is yours.
         */
        delete: operations["purgePost"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/blocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your blocked accounts, newest first
         * @description Requires an access token.
         */
        get: operations["listBlockedAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/co-author-invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the posts that you are invited to co-author, newest first
         * @description Requires an access token.
         */
        get: operations["listCoAuthorInvitations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/collections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your collections, newest first
         * @description Requires an access token.
         */
        get: operations["listMyCollections"];
        put?: never;
        /**
         * Create a collection
         * @description You can have up to 100 collections.
         *
         *     Requires an access token.
         */
        post: operations["createCollection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/deactivation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Deactivate your account and sign out everywhere
         * @description Nobody sees the account, its posts or anything else that is by it until it comes back; nothing is deleted and the username stays yours. All sessions end, that of this request among them. Your sign-in must not be older than 5 minutes (`auth_time`).
         *
         *     Requires an access token.
         *
         *     A deactivated account can make this call, too: it finishes what was interrupted.
         */
        put: operations["deactivateAccount"];
        post?: never;
        /**
         * Reactivate your account, also one that is to be erased
         * @description Sign in again, then call this: the account and all that is by it is there as before. It takes back `DELETE /v1/me` too, until `erasureDueAt`. Your sign-in must not be older than 5 minutes (`auth_time`). On an account that is active it changes nothing.
         *
         *     Requires an access token.
         *
         *     A suspended account can make this call, too: it takes back that the account is to be erased.
         *
         *     A deactivated account can make this call, too: it brings the account back.
         */
        delete: operations["reactivateAccount"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/decisions/{decisionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a decision about you
         * @description The decision with its statement of reasons, in the language of `Accept-Language`.
         *
         *     Requires an access token.
         *
         *     A deactivated account can make this call, too: everyone may know and contest what was decided about them.
         */
        get: operations["getDecision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/decisions/{decisionId}/appeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Appeal a decision about you
         * @description Once for each decision, within 183 days. Another person than the one who decided answers you in writing; you are notified. When the decision is reversed, everything is as it was before.
         *
         *     Requires an access token.
         *
         *     A suspended account can make this call, too: everyone may know and contest what was decided about them.
         *
         *     A deactivated account can make this call, too: everyone may know and contest what was decided about them.
         */
        post: operations["appealDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the state of your export
         * @description How far the latest export has come, and what its parts are.
         *
         *     Requires an access token.
         *
         *     A deactivated account can make this call, too: the data are yours.
         */
        get: operations["getExport"];
        put?: never;
        /**
         * Request an export of all your data
         * @description Prepares ZIP files with all that is yours: profile, settings, posts with their pictures, comments, and what you did with the posts of others. One at a time, and the next no sooner than 24 hours later; until then the answer is 429 with `Retry-After`. You are notified when it is ready, and it is kept for 7 days.
         *
         *     Requires an access token.
         *
         *     A suspended account can make this call, too: the data are yours.
         *
         *     A deactivated account can make this call, too: the data are yours.
         */
        post: operations["requestExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/export/addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get addresses to download your export from
         * @description Each address is good for 60 minutes, without a token, and takes `Range`, so that a download that broke off goes on. Your sign-in must not be older than 5 minutes (`auth_time`).
         *
         *     Requires an access token.
         *
         *     A deactivated account can make this call, too: the data are yours.
         */
        get: operations["getExportAddresses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/follow-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the follow requests that you have received, newest first
         * @description The list reflects a new request, its withdrawal or your answer within moments.
         *
         *     Requires an access token.
         */
        get: operations["listFollowRequests"];
        put?: never;
        /**
         * Accept or decline several follow requests, or all
         * @description Name up to 100 accounts, or leave `accountIds` out to answer everyone, oldest requests first, 100 at a time: the response has a cursor for the next call while there are more. It says for each account what happened; repeating the call does no harm. Accounts that you decline are not notified and can ask again.
         *
         *     Requires an access token.
         */
        post: operations["answerFollowRequests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/follow-requests/{username}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Accept a follow request
         * @description Requires an access token.
         */
        put: operations["acceptFollowRequest"];
        post?: never;
        /**
         * Decline a follow request
         * @description The account is not notified and can ask again; block it to prevent that.
         *
         *     Requires an access token.
         *
         *     A suspended account can make this call, too: it lets nobody in.
         */
        delete: operations["declineFollowRequest"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/followers/{username}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a follower
         * @description The account is not notified. It can follow you, or ask to, again; block it to prevent that.
         *
         *     Requires an access token.
         *
         *     A suspended account can make this call, too: it lets fewer people see your posts.
         */
        delete: operations["removeFollower"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/hidden-words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get your hidden words
         * @description Requires an access token.
         */
        get: operations["getHiddenWords"];
        /**
         * Replace your hidden words
         * @description A comment or reply on your posts that has one of these words or phrases waits for your approval, like one of a person whom you restrict: only you, your co-authors and the person who wrote it see it, nobody is notified, and to the person who wrote it it looks like any other. Whole words count, however they are spelled: case, diacritics, forms of letters, Arabic-Indic digits and skin tones of emoji make no difference. Comments of your co-authors are not looked at. The list holds for comments that are written or edited from then on; older ones stay as they are.
         *
         *     Requires an access token.
         *
         *     A suspended account can make this call, too: it protects you from others.
         */
        put: operations["updateHiddenWords"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/identities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the sign-ins of your account, as they were linked
         * @description Requires an access token.
         */
        get: operations["listIdentities"];
        put?: never;
        /**
         * Link another sign-in to your account
         * @description Signing in with it leads to your account from then on. Send the access token of your account as always, and that of the other sign-in in the body: both sign-ins must not be older than 5 minutes (`auth_time`). An account has up to 10 sign-ins. Linking one again changes nothing.
         *
         *     Requires an access token.
         */
        post: operations["linkIdentity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/identities/{identityId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Unlink a sign-in from your account
         * @description It leads to your account no more, and its sessions end. Your own sign-in must not be older than 5 minutes (`auth_time`). The last one cannot be unlinked.
         *
         *     Requires an access token.
         *
         *     A suspended account can make this call, too: it takes away a way into your account.
         */
        delete: operations["unlinkIdentity"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/insights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get insights of all your posts together
         * @description The numbers of all posts of which you are the author, in total and by day, for up to 90 days. They are sums of what each post has: a person counts once for each post. Numbers below 10 are null, as in the insights of a post. Posts that you co-author count for their author only. Posts in the bin or in the archive count as before; those that are deleted for good no longer do. New numbers take a moment.
         *
         *     Requires an access token.
         */
        get: operations["getAccountInsights"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/likes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your liked posts, last liked first
         * @description What you just liked or unliked is in the list, or out of it, at once.
         *
         *     Requires an access token.
         */
        get: operations["listLikedPosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/mutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your muted accounts, newest first
         * @description Giving a mute another end does not move it.
         *
         *     Requires an access token.
         */
        get: operations["listMutedAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/mutuals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your mutuals: accounts that you follow and that follow you
         * @description In no particular order. A page can be short, or even empty, and still have a cursor: the list goes on until there is none.
         *
         *     Requires an access token.
         */
        get: operations["listMutuals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/notification-preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get notification preferences
         * @description Requires an access token.
         */
        get: operations["getNotificationPreferences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update notification preferences
         * @description Fields you leave out stay as they are. The change applies to whatever happens from now on.
         *
         *     Requires an access token.
         *
         *     A suspended account can make this call, too: it concerns what you see alone.
         */
        patch: operations["updateNotificationPreferences"];
        trace?: never;
    };
    "/v1/me/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your notifications, newest first
         * @description People, posts and comments that you can no longer see are left out, and so are people whom you mute. Events of one kind about one thing are grouped into one notification, which moves to the top when someone joins. `type` limits the list to some types; pages of rare ones may be short or empty before the end. A cursor continues the same types only.
         *
         *     Requires an access token.
         */
        get: operations["listNotifications"];
        put?: never;
        post?: never;
        /**
         * Dismiss all your notifications
         * @description Dismisses the notifications of everything that happened until now, or up to and including the notification `upTo`, for instance the newest that your app has shown. The list reflects it within moments.
         *
         *     Requires an access token.
         *
         *     A suspended account can make this call, too: it concerns what you see alone.
         */
        delete: operations["dismissNotifications"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/notifications/{notificationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Dismiss a notification
         * @description Nothing that it told you of is told again. A later event of the same kind about the same thing makes a new notification, without the people of the dismissed one, until 50 people have taken part. Dismissing one that is gone does no harm. The list reflects it within moments.
         *
         *     Requires an access token.
         *
         *     A suspended account can make this call, too: it concerns what you see alone.
         */
        delete: operations["dismissNotification"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/notifications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Mark notifications as read
         * @description Marks all notifications up to and including this one as read. The marker only moves forward: an older notification changes nothing.
         *
         *     Requires an access token.
         *
         *     A suspended account can make this call, too: it concerns what you see alone.
         */
        put: operations["markNotificationsRead"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/notifications/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count your unread notifications
         * @description Requires an access token.
         */
        get: operations["countUnreadNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/partnership-invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the posts that you are invited to be the paid partner of, newest first
         * @description Requires an access token.
         */
        get: operations["listPartnershipInvitations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change your password and sign out everywhere else
         * @description Ends all your other sessions. The access token needs the scope `aws.cognito.signin.user.admin`, which tokens of a sign-in by password have. Where people sign in elsewhere, by a provider or another issuer, the answer is `conflict`: the password is changed there. If the call fails with 5xx, sign in to see which password counts, then end your other sessions by `DELETE /v1/me/sessions`.
         *
         *     Requires an access token.
         *
         *     A suspended account can make this call, too: it protects the account.
         */
        put: operations["changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/pending-comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the comments on all your posts that are waiting for approval, newest posts first
         * @description Requires an access token.
         */
        get: operations["listPendingComments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/push-subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your devices registered for Web Push
         * @description Requires an access token.
         */
        get: operations["listPushSubscriptions"];
        put?: never;
        /**
         * Register a device for Web Push
         * @description Takes what `PushSubscription.toJSON()` returns in a browser. A device that is registered again keeps its place; one that was registered by another account moves to yours. Beyond the limit, the oldest device makes room. Only https to a public host by name on port 443 is called; anything else is refused with `address_refused`. A device whose session is ended gets no more pushes: register it again after each sign-in.
         *
         *     Requires an access token.
         */
        post: operations["createPushSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/push-subscriptions/{subscriptionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Unregister a device from Web Push
         * @description Requires an access token.
         *
         *     A suspended account can make this call, too: it signs a device off.
         */
        delete: operations["deletePushSubscription"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/relationships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get your relationships to several accounts
         * @description Up to 100 accounts, in the order asked. Your own account and accounts that you may not see are left out.
         *
         *     Requires an access token.
         */
        get: operations["getRelationships"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your reports
         * @description Newest first, with their outcomes. A report is kept for 365 days.
         *
         *     Requires an access token.
         */
        get: operations["listReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/reports/{reportId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one of your reports
         * @description With its outcome, as soon as there is one.
         *
         *     Requires an access token.
         */
        get: operations["getReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/residency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get where your data live
         * @description For each class of data: where it lies, who processes it, and for how long it is kept. Texts are in the language of `Accept-Language`. The same for everybody, whether there are such data of yours or not.
         *
         *     Requires an access token.
         *
         *     A deactivated account can make this call, too: the data are yours.
         */
        get: operations["getResidency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/restricted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your restricted accounts, newest first
         * @description Requires an access token.
         */
        get: operations["listRestrictedAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/saved": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your saved posts, last saved first
         * @description What you just saved or unsaved is in the list, or out of it, at once.
         *
         *     Requires an access token.
         */
        get: operations["listSavedPosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your sessions: where you are signed in
         * @description The session of this request comes first, then the others by the day on which they were seen, latest day on top; at most 100 are listed. A session begins with the first request after a sign-in and lasts as long as its tokens are refreshed.
         *
         *     Requires an access token.
         *
         *     A deactivated account can make this call, too: it shows who is signed in.
         */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        /**
         * End all your other sessions: sign out everywhere else
         * @description Ends every session but the one of this request, and refuses earlier sign-ins of which no request has come yet.
         *
         *     Requires an access token.
         *
         *     A suspended account can make this call, too: it signs other devices out.
         *
         *     A deactivated account can make this call, too: it signs other devices out.
         */
        delete: operations["endOtherSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End a session: sign a device out
         * @description Its tokens can write nothing from then on, however often they are refreshed, and read for five more minutes at most. Ending the session of this request signs you out. Ending one again changes nothing.
         *
         *     Requires an access token.
         *
         *     A suspended account can make this call, too: it signs a device out.
         *
         *     A deactivated account can make this call, too: it signs a device out.
         */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get your settings
         * @description Requires an access token.
         */
        get: operations["getSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update your settings
         * @description Fields you leave out stay as they are. Making a private account public accepts every pending follow request.
         *
         *     Requires an access token.
         */
        patch: operations["updateSettings"];
        trace?: never;
    };
    "/v1/me/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get your account standing
         * @description What is limited for you now, what counts against you and until when, and every decision about you and what you put here, newest first, with its reasons, its appeal and the time until when you can appeal. Decisions by software are among them.
         *
         *     Requires an access token.
         *
         *     A deactivated account can make this call, too: everyone may know and contest what was decided about them.
         */
        get: operations["getStanding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List accounts suggested for you to follow, each with the reason
         * @description Up to 20 accounts that are followed by accounts you follow, ranked by how many of these follow them, then by account id: nothing else counts. Up to 20 of the accounts you follow are considered, with up to 100 follows each; longer lists are read from a different place each day.
         *
         *     Requires an access token.
         */
        get: operations["listSuggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Accept the terms of service in force
         * @description Names the version that was shown, which must be the one in force: `terms.version` of `GET /v1/config`. Accepting it again changes nothing. Until the terms in force are accepted, you can read, take away what is your own, contest decisions and leave, and do nothing new. Every version that you accepted is kept with its time and is part of your exports.
         *
         *     Requires an access token.
         *
         *     A suspended account can make this call, too: it shows nothing to anyone.
         */
        put: operations["acceptTerms"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a notice of illegal content, without an account
         * @description Names the address of the content, a post, photo, comment, collection or account, the reason, and who you are, which is not needed where a child is abused. The id in the answer is the receipt; by it you can look up what became of the notice. It is not told whether anything is at the address. Where the deployment sends mails, your address gets one with the receipt and one with the outcome, in the language of this request.
         *
         *     Needs no access token.
         */
        post: operations["sendNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notices/{noticeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get what became of a notice
         * @description By its receipt.
         *
         *     Needs no access token.
         */
        get: operations["getNotice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notices/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a web page for sending a notice
         * @description In the language of `Accept-Language`; without any script.
         *
         *     Needs no access token.
         */
        get: operations["getNoticeForm"];
        put?: never;
        /**
         * Send a notice by the web page
         * @description Takes the form of the page, and answers another with the receipt.
         *
         *     Needs no access token.
         */
        post: operations["sendNoticeForm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the OpenAPI 3.1 document of this API
         * @description Needs no access token.
         */
        get: operations["getOpenApi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your photos that nothing uses, newest first
         * @description Photos that are in no post or draft and are not your avatar, whatever their state. Each is deleted a day after it was created or released.
         *
         *     Requires an access token.
         */
        get: operations["listPhotos"];
        put?: never;
        /**
         * Create a photo and get the URL to upload it to
         * @description A photo that no post uses within a day is deleted. The URL takes the file once, within 15 minutes; an upload that answers 412 has come already. Repeated under its `Idempotency-Key`, the request answers the same photo with a new URL.
         *
         *     Requires an access token.
         */
        post: operations["createPhoto"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/photos/{photoId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the state of your photo
         * @description While the photo is `awaiting` or `processing`, the response has a `Retry-After` header.
         *
         *     Requires an access token.
         */
        get: operations["getPhoto"];
        put?: never;
        post?: never;
        /**
         * Delete your photo that no post uses
         * @description Requires an access token.
         *
         *     A suspended account can make this call, too: it takes away what is yours.
         */
        delete: operations["deletePhoto"];
        options?: never;
        head?: never;
        /**
         * Set the alt text and focal point of your photo before you post it
         * @description A post or draft that uses the photo takes them over unless it says otherwise. Once a post uses the photo, edit the post.
         *
         *     Requires an access token.
         */
        patch: operations["updatePhoto"];
        trace?: never;
    };
    "/v1/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get several posts by their ids
         * @description Up to 100 posts, each once, in the order asked. Posts that you may not see are left out. Very large posts may not fit into one response together: `remaining` names those to ask for again.
         *
         *     The access token is optional: with a token, the response is what its account sees; without one, what guests see.
         */
        get: operations["getPosts"];
        put?: never;
        /**
         * Create a post with 1 to 34 photos
         * @description The photos can be ready or still processing. The post is published when all its photos are ready; a photo that is rejected, fails or never comes makes it `held`. Photos of a held post, or of one in the bin, can be used again: that post then lacks them.
         *
         *     Requires an access token.
         */
        post: operations["createPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/posts/{postId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a post by its id
         * @description The access token is optional: with a token, the response is what its account sees; without one, what guests see.
         */
        get: operations["getPost"];
        put?: never;
        post?: never;
        /**
         * Delete your post
         * @description The post moves to the bin and can be restored for 30 days. One that was never published releases its photos.
         *
         *     Requires an access token.
         *
         *     A suspended account can make this call, too: it takes away what is yours.
         */
        delete: operations["deletePost"];
        options?: never;
        head?: never;
        /**
         * Update your post
         * @description What it said and showed before stays in its edit history, which holds 100 entries. Photos that you leave out are released and can be used elsewhere for a day.
         *
         *     Requires an access token.
         */
        patch: operations["updatePost"];
        trace?: never;
    };
    "/v1/posts/{postId}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Archive your published post
         * @description Nobody else can see an archived post. It keeps everything it has and comes back with `DELETE`.
         *
         *     Requires an access token.
         *
         *     A suspended account can make this call, too: it lets fewer people see your posts.
         */
        put: operations["archivePost"];
        post?: never;
        /**
         * Unarchive your post
         * @description The post is published again.
         *
         *     Requires an access token.
         */
        delete: operations["unarchivePost"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/posts/{postId}/co-authorship": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Accept an invitation to co-author a post
         * @description The post is then listed among your own posts, too.
         *
         *     Requires an access token.
         */
        put: operations["acceptCoAuthorship"];
        post?: never;
        /**
         * Decline an invitation to co-author a post, or stop being a co-author
         * @description Requires an access token.
         *
         *     A suspended account can make this call, too: it takes your name off.
         */
        delete: operations["declineCoAuthorship"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/posts/{postId}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the comments on a post: pinned comments first, then newest, oldest or most liked first
         * @description The post's author, and co-authors who have accepted, also get pending and hidden comments. `sort=top` sorts the newest 500 comments by their likes, equally liked ones newest first; the others follow, newest first. Each page goes by the likes at its own time: while people like comments, one may come twice or not at all. A cursor goes on in the order in which it was given.
         *
         *     The access token is optional: with a token, the response is what its account sees; without one, what guests see.
         */
        get: operations["listComments"];
        put?: never;
        /**
         * Comment on a post or reply to a comment
         * @description The post's `commentPolicy` decides who can comment. A comment that the post's author has to approve first is `pending` until then.
         *
         *     Requires an access token.
         */
        post: operations["createComment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/posts/{postId}/comments/{commentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a comment or a reply
         * @description The access token is optional: with a token, the response is what its account sees; without one, what guests see.
         */
        get: operations["getComment"];
        put?: never;
        post?: never;
        /**
         * Delete your comment, or any comment on your post
         * @description The replies to it are deleted with it. Co-authors who have accepted delete what others than the author wrote.
         *
         *     Requires an access token.
         *
         *     A suspended account can make this call, too: it takes away what is yours, or what others wrote under your posts.
         */
        delete: operations["deleteComment"];
        options?: never;
        head?: never;
        /**
         * Edit your comment within 15 minutes
         * @description Where comments need approval, an edited comment needs it again.
         *
         *     Requires an access token.
         */
        patch: operations["updateComment"];
        trace?: never;
    };
    "/v1/posts/{postId}/comments/{commentId}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Approve a pending comment on your post
         * @description The comment is then shown to everyone, and the person who wrote it is told, unless they never saw it wait. A comment that is not pending stays as it is. Like hiding, pinning and deleting, this is open to the author of the post and to co-authors who have accepted. Co-authors neither hide nor delete comments by the author, and what they wrote themselves stays as it is.
         *
         *     Requires an access token.
         */
        put: operations["approveComment"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/posts/{postId}/comments/{commentId}/hide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Hide a comment on your post
         * @description Only you and the person who wrote it still see it.
         *
         *     Requires an access token.
         */
        put: operations["hideComment"];
        post?: never;
        /**
         * Unhide a comment on your post
         * @description Requires an access token.
         */
        delete: operations["unhideComment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/posts/{postId}/comments/{commentId}/like": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Like a comment
         * @description Liking it again changes nothing. The number in the answer counts your like.
         *
         *     Requires an access token.
         */
        put: operations["likeComment"];
        post?: never;
        /**
         * Unlike a comment
         * @description Also works when you can no longer see the comment; the number is null then.
         *
         *     Requires an access token.
         *
         *     A suspended account can make this call, too: it takes back what you did.
         */
        delete: operations["unlikeComment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/posts/{postId}/comments/{commentId}/likes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the accounts that like a comment
         * @description Accounts that you follow come first, among the newest 200 likes; then all others. Each part is sorted by when the comment was liked, newest first. What is new while you page does not move the rest. Accounts that you block or that block you are left out.
         *
         *     The access token is optional: with a token, the response is what its account sees; without one, what guests see.
         */
        get: operations["listCommentLikers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/posts/{postId}/comments/{commentId}/pin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Pin a comment on your post above the others
         * @description You can pin up to 3 comments on a post; the last one pinned comes first.
         *
         *     Requires an access token.
         */
        put: operations["pinComment"];
        post?: never;
        /**
         * Unpin a comment on your post
         * @description Requires an access token.
         *
         *     A suspended account can make this call, too: it takes back what you did.
         */
        delete: operations["unpinComment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/posts/{postId}/comments/{commentId}/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the replies to a comment, oldest first
         * @description The access token is optional: with a token, the response is what its account sees; without one, what guests see.
         */
        get: operations["listReplies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/posts/{postId}/comments/pending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the comments on your post that are waiting for approval, newest first
         * @description For the author of the post and for co-authors who have accepted; of accounts that the author restricts, the author alone gets the comments.
         *
         *     Requires an access token.
         */
        get: operations["listPendingCommentsOnPost"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/posts/{postId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the edit history of a post, newest first
         * @description Each entry is what the post said before that edit. You get those that you could have seen then, and see the post now.
         *
         *     The access token is optional: with a token, the response is what its account sees; without one, what guests see.
         */
        get: operations["listPostEdits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/posts/{postId}/history/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove an entry from the edit history of your post
         * @description Nobody can read the entry again. What the post says now is not removed: edit the post instead.
         *
         *     Requires an access token.
         *
         *     A suspended account can make this call, too: it takes away what is yours.
         */
        delete: operations["removePostEdit"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/posts/{postId}/insights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get post insights
         * @description The numbers of a post of which you are the author, or have agreed to be a co-author, in total and by day. Numbers below 10 are null, so that nobody can be identified from them: the days, and what is counted nowhere else (views, shares, follows), must not tell who did it. Likes, reposts, comments and, for the author, saves are exact in the post's `counts` because they are not secret there: who likes, reposts or comments can be listed, and of saves only the total is told, never when or by whom. Days are kept for two years.
         *
         *     Requires an access token.
         */
        get: operations["getPostInsights"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/posts/{postId}/like": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Like a post
         * @description Liking it again changes nothing. The number in the answer counts your like.
         *
         *     Requires an access token.
         */
        put: operations["likePost"];
        post?: never;
        /**
         * Unlike a post
         * @description Also works when you can no longer see the post; the number is null then.
         *
         *     Requires an access token.
         *
         *     A suspended account can make this call, too: it takes back what you did.
         */
        delete: operations["unlikePost"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/posts/{postId}/likes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the accounts that like a post
         * @description Accounts that you follow come first, among the newest 200 likes; then all others. Each part is sorted by when the post was liked, newest first. What is new while you page does not move the rest. Accounts that you block or that block you are left out. Where the author hides like counts, only the author can get the list.
         *
         *     The access token is optional: with a token, the response is what its account sees; without one, what guests see.
         */
        get: operations["listLikers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/posts/{postId}/mute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Mute notifications about a post
         * @description You are no longer notified of likes and reposts of the post, comments, replies and mentions on it, and likes of your comments there, whoever wrote it. Nobody else notices. You are still notified of decisions, and of being tagged or invited.
         *
         *     Requires an access token.
         *
         *     A suspended account can make this call, too: it concerns what you see alone.
         */
        put: operations["mutePost"];
        post?: never;
        /**
         * Unmute notifications about a post
         * @description Also works when you can no longer see the post. What happened meanwhile is not told later.
         *
         *     Requires an access token.
         *
         *     A suspended account can make this call, too: it concerns what you see alone.
         */
        delete: operations["unmutePost"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/posts/{postId}/partnership": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Accept an invitation to be the paid partner of a post
         * @description Until then, only you and the author see that the post names you.
         *
         *     Requires an access token.
         */
        put: operations["acceptPartnership"];
        post?: never;
        /**
         * Decline an invitation to be the paid partner of a post, or stop being its partner
         * @description The post stays marked as a paid partnership, without your name.
         *
         *     Requires an access token.
         *
         *     A suspended account can make this call, too: it takes your name off.
         */
        delete: operations["declinePartnership"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/posts/{postId}/pin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Pin your published post to the top of your profile
         * @description Requires an access token.
         */
        put: operations["pinPost"];
        post?: never;
        /**
         * Unpin your post
         * @description Requires an access token.
         *
         *     A suspended account can make this call, too: it takes back what you did.
         */
        delete: operations["unpinPost"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/posts/{postId}/repost": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Repost someone else's public post to your profile
         * @description Requires an access token.
         */
        put: operations["repostPost"];
        post?: never;
        /**
         * Undo a repost
         * @description Requires an access token.
         *
         *     A suspended account can make this call, too: it takes back what you did.
         */
        delete: operations["undoRepost"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/posts/{postId}/reposts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the accounts that have reposted a post
         * @description Accounts that you follow come first, among the newest 200 reposts; then all others. Each part is sorted by when the post was reposted, newest first. What is new while you page does not move the rest. Accounts that you block or that block you are left out, and so are those whose profile you cannot see.
         *
         *     The access token is optional: with a token, the response is what its account sees; without one, what guests see.
         */
        get: operations["listReposters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/posts/{postId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore your deleted post from the bin
         * @description A post that was never published takes its photos again or is `held`.
         *
         *     Requires an access token.
         */
        post: operations["restorePost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/posts/{postId}/save": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Save a post
         * @description Only you can see what you save; the author sees how many people saved the post.
         *
         *     Requires an access token.
         */
        put: operations["savePost"];
        post?: never;
        /**
         * Unsave a post
         * @description Also removes the post from all your collections.
         *
         *     Requires an access token.
         *
         *     A suspended account can make this call, too: it takes back what you did.
         */
        delete: operations["unsavePost"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/posts/{postId}/share": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Report a post share
         * @description Tells that you have shared a post by means other than this API. Shares are counted for the author of the post only, once per viewer, post and day (UTC).
         *
         *     Requires an access token.
         */
        put: operations["reportPostShare"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/posts/{postId}/share-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the share links to your post, newest first
         * @description Requires an access token.
         */
        get: operations["listShareLinks"];
        put?: never;
        /**
         * Create a share link to your post
         * @description Anyone who has the link can see the post without an account. A published post that is public, unlisted or for followers can be shared, with up to 20 links. The token is returned only once. A link does not work while the post, its author or its visibility do not allow it.
         *
         *     Requires an access token.
         */
        post: operations["createShareLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/posts/{postId}/share-links/{linkId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a share link to your post
         * @description The link stops working at once.
         *
         *     Requires an access token.
         *
         *     A suspended account can make this call, too: it takes away what is yours.
         */
        delete: operations["deleteShareLink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/posts/{postId}/tags/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Accept your tags on a post
         * @description Others can then see that you are tagged.
         *
         *     Requires an access token.
         */
        put: operations["acceptTags"];
        post?: never;
        /**
         * Remove your tags from a post for good
         * @description Requires an access token.
         *
         *     A suspended account can make this call, too: it takes your name off.
         */
        delete: operations["removeTags"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/report-reasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the reasons for reports
         * @description In two levels, in English and Arabic. They are the same for everybody and change with the service alone.
         *
         *     Needs no access token.
         */
        get: operations["listReportReasons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report an account, post, photo, comment or collection
         * @description Reports up to 10 things of one account, for one reason. The account is not told, and never learns who reported it. What you reported before for the same reason is not reported again: where nothing is left, the answer is the report that you made before, with `isNew` false. You can report what you can see; also what an account that blocks you shows to everybody, and what you have seen in the last 30 days and cannot see any more. It is kept as it is now. Posts that you report, or photos of them, are left out of your lists and feeds at once; you can still read them by their ids. You are notified of the outcome.
         *
         *     Requires an access token.
         *
         *     A suspended account can make this call, too: it protects you and others.
         */
        post: operations["makeReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shared/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the post behind a share link
         * @description A token that does not work gets 404, whatever the reason. With an access token, `viewer` is there too, and accounts that you block or that block you are not.
         *
         *     The access token is optional: with a token, the response is what its account sees; without one, what guests see.
         */
        get: operations["getSharedPost"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find an account by its id, its username or the address that it was claimed with
         * @description Its state, sessions and limits. Give one of `accountId`, `username` and `address`; a former username counts as long as it is held. An address finds accounts that were claimed with it while it was verified. Each look is logged, and the person is shown it.
         *
         *     Requires an access token.
         *
         *     For staff (`administrator`), who signed in within 12 hours and with a second factor; for everyone else there is nothing here.
         */
        get: operations["findAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/cleared-hashes/{kind}/{hash}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Clear a hash
         * @description It then neither counts in any list, also where it is brought into one later, nor is a picture matched that has it.
         *
         *     Requires an access token.
         *
         *     For staff (`senior`, `administrator`), who signed in within 12 hours and with a second factor; for everyone else there is nothing here.
         */
        put: operations["clearHash"];
        post?: never;
        /**
         * Let a cleared hash count again
         * @description Requires an access token.
         *
         *     For staff (`senior`, `administrator`), who signed in within 12 hours and with a second factor; for everyone else there is nothing here.
         */
        delete: operations["unclearHash"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/demands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List demands with what they are about, the latest first
         * @description Requires an access token.
         *
         *     For staff (`administrator`, `auditor`), who signed in within 12 hours and with a second factor; for everyone else there is nothing here.
         */
        get: operations["listStaffDemands"];
        put?: never;
        /**
         * Record an authority’s demand, and withhold what it is about
         * @description From then on nobody but its owner is shown it in the countries of `territory`, nor where the country of a viewer is not known; addresses of pictures that were handed out before end within the hour. It is a decision: the person is told, sees the reasons, and can appeal. The public record has `authority`, `ground`, `territory` and the times: write nothing there that leads to a person. `reference` says where the papers lie, for the staff alone. With `itemId` the item of the review queue is closed by it. At most 10 demands stand against one thing at once.
         *
         *     Requires an access token.
         *
         *     For staff (`administrator`), who signed in within 12 hours and with a second factor; for everyone else there is nothing here.
         */
        post: operations["recordDemand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/demands/{demandId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a demand with what it is about
         * @description Requires an access token.
         *
         *     For staff (`administrator`, `auditor`), who signed in within 12 hours and with a second factor; for everyone else there is nothing here.
         */
        get: operations["getStaffDemand"];
        put?: never;
        post?: never;
        /**
         * Lift a demand before its time
         * @description The thing is shown again, the person is told, and the public record says since when. Lifting again changes nothing.
         *
         *     Requires an access token.
         *
         *     For staff (`administrator`), who signed in within 12 hours and with a second factor; for everyone else there is nothing here.
         */
        delete: operations["liftDemand"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/first-administrator": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Become the first administrator of the deployment
         * @description For the account that the setting `firstAdministrator` names, while there is no administrator; for everyone else there is nothing here. The account needs a second factor, and this sign-in must not be older than 5 minutes (`auth_time`). Sign in again afterwards: the role counts for sign-ins with the second factor.
         *
         *     Requires an access token.
         */
        put: operations["claimFirstAdministrator"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/hash-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the lists of known pictures
         * @description With the hashes that were cleared, and how far old photos have been compared with the lists.
         *
         *     Requires an access token.
         *
         *     For staff (`senior`, `administrator`, `auditor`), who signed in within 12 hours and with a second factor; for everyone else there is nothing here.
         */
        get: operations["listHashLists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/hash-lists/{listId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Create or describe a list of known pictures
         * @description Photos that the list knows are rejected before any model is asked, with the rule that it names. The kind of a list stays.
         *
         *     Requires an access token.
         *
         *     For staff (`senior`, `administrator`), who signed in within 12 hours and with a second factor; for everyone else there is nothing here.
         */
        put: operations["putHashList"];
        post?: never;
        /**
         * Delete a list of known pictures
         * @description Photos that it had rejected stay so.
         *
         *     Requires an access token.
         *
         *     For staff (`senior`, `administrator`), who signed in within 12 hours and with a second factor; for everyone else there is nothing here.
         */
        delete: operations["deleteHashList"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/hash-lists/{listId}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get a URL to send a CSV file of hashes to
         * @description A hash in each row, as 64 hexadecimal digits in the first field; of PDQ hashes the second field may say the quality. A header, empty lines and lines that begin with # are no rows. The URL takes the file once, within 15 minutes; then begin the import.
         *
         *     Requires an access token.
         *
         *     For staff (`senior`, `administrator`), who signed in within 12 hours and with a second factor; for everyone else there is nothing here.
         */
        post: operations["createHashImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/hash-lists/{listId}/imports/{importId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get what became of a file of hashes
         * @description Requires an access token.
         *
         *     For staff (`senior`, `administrator`, `auditor`), who signed in within 12 hours and with a second factor; for everyone else there is nothing here.
         */
        get: operations["getHashImport"];
        /**
         * Take the hashes of a file that was sent into its list
         * @description Rows that are no hashes are told by their lines, all others are taken. Photos that are shown already are then compared with the list.
         *
         *     Requires an access token.
         *
         *     For staff (`senior`, `administrator`), who signed in within 12 hours and with a second factor; for everyone else there is nothing here.
         */
        put: operations["beginHashImport"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List legal holds, account by account
         * @description Those that have ended are among them until their account is erased. What a hold keeps is read by an export of the account, proposed and approved like any other; that is logged each time.
         *
         *     Requires an access token.
         *
         *     For staff (`administrator`, `auditor`), who signed in within 12 hours and with a second factor; for everyone else there is nothing here.
         */
        get: operations["listHolds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what staff did and looked at, latest first
         * @description Entries are added, and neither changed nor deleted for 1826 days; accounts that were erased are named in none.
         *
         *     Requires an access token.
         *
         *     For staff (`auditor`, `administrator`), who signed in within 12 hours and with a second factor; for everyone else there is nothing here.
         */
        get: operations["listStaffLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get your roles among the staff
         * @description Answers whether this sign-in is good for work: it is for 12 hours, where it was done with a second factor.
         *
         *     Requires an access token.
         *
         *     For staff (`reviewer`, `senior`, `administrator`, `auditor`), who signed in within 12 hours and with a second factor; for everyone else there is nothing here.
         */
        get: operations["getStaffSelf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who has roles among the staff
         * @description Requires an access token.
         *
         *     For staff (`administrator`, `auditor`), who signed in within 12 hours and with a second factor; for everyone else there is nothing here.
         */
        get: operations["listStaff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/policy/shadow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get how the policy that is tried differs from the one in force
         * @description By day, the latest first, of the last 90 days. A change is tried by the setting `moderationShadow`; it has no effect.
         *
         *     Requires an access token.
         *
         *     For staff (`senior`, `administrator`, `auditor`), who signed in within 12 hours and with a second factor; for everyone else there is nothing here.
         */
        get: operations["getShadowReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/preserved": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List preserved matches with lists of known pictures
         * @description Where a list asks for it (`preserve`), the picture and its rows are kept apart for 365 days, whatever becomes of the photo and the account. Neither is told here.
         *
         *     Requires an access token.
         *
         *     For staff (`administrator`, `auditor`), who signed in within 12 hours and with a second factor; for everyone else there is nothing here.
         */
        get: operations["listPreserved"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List proposals of staff, latest first
         * @description Requires an access token.
         *
         *     For staff (`administrator`, `auditor`), who signed in within 12 hours and with a second factor; for everyone else there is nothing here.
         */
        get: operations["listProposals"];
        put?: never;
        /**
         * Propose a role, an export, an erasure or a legal hold for an account, or a disclosure
         * @description Another administrator has to approve it within 14 days; nothing happens before. Exports and erasures are for people who cannot sign in and asked in writing: `reference` says where the request lies.
         *
         *     Requires an access token.
         *
         *     For staff (`administrator`), who signed in within 12 hours and with a second factor; for everyone else there is nothing here.
         */
        post: operations["createProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/proposals/{proposalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Drop an open proposal: take your own back, or turn down that of another
         * @description Requires an access token.
         *
         *     For staff (`administrator`), who signed in within 12 hours and with a second factor; for everyone else there is nothing here.
         */
        delete: operations["dropProposal"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/proposals/{proposalId}/addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get addresses of an export that you approved
         * @description For handing it on to the person who asked for it. Each call is logged, and the person is shown it. The addresses are as those of `GET /v1/me/export/addresses`.
         *
         *     Requires an access token.
         *
         *     For staff (`administrator`), who signed in within 12 hours and with a second factor; for everyone else there is nothing here.
         */
        get: operations["fetchExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/proposals/{proposalId}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Approve the proposal of another administrator
         * @description It is done then. A role is there from the next call of the account on. An export is prepared, and whoever approved it fetches it. An account to be erased is seen by nobody from now on, its sessions end, and its owner can come back for a month. Who is the only administrator may approve their own proposal to make another account an administrator, and nothing else. Approving again changes nothing.
         *
         *     Requires an access token.
         *
         *     For staff (`administrator`), who signed in within 12 hours and with a second factor; for everyone else there is nothing here.
         */
        put: operations["approveProposal"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/proposals/{proposalId}/preserved": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get URLs of a preserved match whose disclosure you approved
         * @description For handing it on to the authority that is to have it. Another administrator has proposed it (`disclosure`). Each call is logged.
         *
         *     Requires an access token.
         *
         *     For staff (`administrator`), who signed in within 12 hours and with a second factor; for everyone else there is nothing here.
         */
        get: operations["fetchPreserved"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/reporters/{accountId}/mute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Mute a reporter
         * @description For a time nobody looks at what the account reports. It is answered as before, and not told.
         *
         *     Requires an access token.
         *
         *     For staff (`senior`, `reviewer`), who signed in within 12 hours and with a second factor; for everyone else there is nothing here.
         */
        put: operations["muteReporter"];
        post?: never;
        /**
         * Unmute a reporter
         * @description Requires an access token.
         *
         *     For staff (`senior`, `reviewer`), who signed in within 12 hours and with a second factor; for everyone else there is nothing here.
         */
        delete: operations["unmuteReporter"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/review/closings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close several review items as no violation
         * @description For what was reported only, and is nothing. Those that somebody else has claimed, photos that wait, appeals, and what changed meanwhile, are left as they are.
         *
         *     Requires an access token.
         *
         *     For staff (`senior`, `reviewer`), who signed in within 12 hours and with a second factor; for everyone else there is nothing here.
         */
        post: operations["closeReviewItems"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/review/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what waits for a decision
         * @description The most urgent first, among these what has waited longest. What is about yourself is not there for you.
         *
         *     Requires an access token.
         *
         *     For staff (`senior`, `reviewer`, `auditor`), who signed in within 12 hours and with a second factor; for everyone else there is nothing here.
         */
        get: operations["listReviewItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/review/items/{itemId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a review item with all it takes to decide
         * @description The thing as it is now, reports of it with what it was, what the model said, and what happened before. The person is shown that you looked (`GET /v1/me/accesses`). Blocks between you and the person do not matter. What is about yourself is not there for you.
         *
         *     Requires an access token.
         *
         *     For staff (`senior`, `reviewer`, `auditor`), who signed in within 12 hours and with a second factor; for everyone else there is nothing here.
         */
        get: operations["getReviewItem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/review/items/{itemId}/appeal-answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer the appeal of a review item
         * @description Upholds the decision that is appealed, or reverses it, so that everything is as it was, and closes the item. The person reads your answer. Whoever made the decision cannot answer its appeal. The reversal of a match with a list of known pictures has the picture pass from then on, unless `clearHash` says otherwise.
         *
         *     Requires an access token.
         *
         *     For staff (`senior`, `reviewer`), who signed in within 12 hours and with a second factor; for everyone else there is nothing here.
         */
        post: operations["answerAppeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/review/items/{itemId}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Claim a review item
         * @description It is yours alone for 15 minutes; claim it again for more time. What was escalated is for seniors.
         *
         *     Requires an access token.
         *
         *     For staff (`senior`, `reviewer`), who signed in within 12 hours and with a second factor; for everyone else there is nothing here.
         */
        put: operations["claimReviewItem"];
        post?: never;
        /**
         * Give a review item back
         * @description Where it is not yours nothing changes.
         *
         *     Requires an access token.
         *
         *     For staff (`senior`, `reviewer`), who signed in within 12 hours and with a second factor; for everyone else there is nothing here.
         */
        delete: operations["releaseReviewItem"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/review/items/{itemId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide about a review item
         * @description Does up to 5 things for one statement of reasons, which the person reads in their language, and closes the item by it, unless it is left open. Without any action it is closed as no violation. You must have claimed the item. Whoever reported it is told the outcome. `terminate` is for a senior, where another of the staff escalated the item.
         *
         *     Requires an access token.
         *
         *     For staff (`senior`, `reviewer`), who signed in within 12 hours and with a second factor; for everyone else there is nothing here.
         */
        post: operations["decideReviewItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/review/items/{itemId}/escalation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Escalate a review item to seniors
         * @description From then on only seniors can claim it and decide.
         *
         *     Requires an access token.
         *
         *     For staff (`senior`, `reviewer`), who signed in within 12 hours and with a second factor; for everyone else there is nothing here.
         */
        put: operations["escalateReviewItem"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/review/items/{itemId}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a note to a review item
         * @description For the staff alone. A note stays.
         *
         *     Requires an access token.
         *
         *     For staff (`senior`, `reviewer`), who signed in within 12 hours and with a second factor; for everyone else there is nothing here.
         */
        post: operations["addReviewNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/review/macros": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List texts for answers
         * @description Requires an access token.
         *
         *     For staff (`senior`, `reviewer`, `auditor`), who signed in within 12 hours and with a second factor; for everyone else there is nothing here.
         */
        get: operations["listReviewMacros"];
        put?: never;
        /**
         * Create a text for answers
         * @description At most 200. A text is never changed: decisions keep the words that were chosen.
         *
         *     Requires an access token.
         *
         *     For staff (`senior`), who signed in within 12 hours and with a second factor; for everyone else there is nothing here.
         */
        post: operations["createReviewMacro"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/review/macros/{macroId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a text for answers
         * @description Decisions in which it was chosen keep its words.
         *
         *     Requires an access token.
         *
         *     For staff (`senior`), who signed in within 12 hours and with a second factor; for everyone else there is nothing here.
         */
        delete: operations["deleteReviewMacro"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transparency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get what was decided and reported in a quarter, in numbers
         * @description Decisions by rule, action, subject, ground, origin, language and the part that software had; how many were appealed, overturned and withdrawn; reports and notices by reason; and how long people waited. Nobody is named, and no number is withheld. What becomes of a decision later, such as the answer to an appeal, is counted in the quarter of the decision, so that numbers of past quarters may still change. Seconds behind what happens.
         *
         *     Needs no access token.
         */
        get: operations["getTransparency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transparency.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the numbers of a quarter as CSV
         * @description The same as in `GET /v1/transparency`, a table at a time: a header, then a line for each row (RFC 4180). Fields that are null there are empty.
         *
         *     Needs no access token.
         */
        get: operations["getTransparencyCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report post views
         * @description Tells which posts you have looked at. Views are counted for the author of each post only, once per viewer, post and day (UTC). Posts that do not exist, that you cannot see or that are your own are skipped.
         *
         *     Requires an access token.
         */
        post: operations["reportPostViews"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A look of one of the staff at what is not public of yours. */
        Access: {
            /** @description Id of the look. */
            accessId: string;
            /**
             * Format: date-time
             * @description When it was.
             */
            at: string;
            /** @description Id of the post, photo, comment, collection or draft; null for everything else. */
            id: string | null;
            /**
             * @description What was looked at. `account`: its state, limits and sessions. `case`: what others reported, and what was decided. `export`: a copy of all your data.
             * @enum {string}
             */
            kind: "account" | "post" | "photo" | "comment" | "collection" | "draft" | "case" | "export";
            /**
             * @description Why. `review`: it was reported, or waited to be released. `appeal`: you contest a decision. `support`: you asked for help. `legal`: the law or an authority demanded it.
             * @enum {string}
             */
            reason: "review" | "appeal" | "support" | "legal";
            /**
             * @description The role by which it was done. Names are not told.
             * @enum {string}
             */
            role: "reviewer" | "senior" | "administrator" | "auditor";
        };
        /** @description Looks of staff at your data. */
        AccessPage: {
            /** @description Cursor of the next page: send it as `?cursor=`. Left out on the last page. */
            cursor?: string;
            /** @description Looks, the latest first. */
            items: components["schemas"]["Access"][];
        };
        /** @description An account with its profile and counts. */
        Account: {
            /** @description Id of the account. */
            accountId: components["schemas"]["AccountId"];
            /** @description The avatar; null when there is none. */
            avatar: components["schemas"]["Photo"] | null;
            /** @description Bio of the account. */
            bio: string;
            /** @description Number of posts, followers and followed accounts. */
            counts: components["schemas"]["AccountCounts"];
            /**
             * Format: date-time
             * @description When it was created.
             */
            createdAt: string;
            /** @description Display name of the account. */
            displayName: string;
            /**
             * Format: date-time
             * @description When your account is erased, unless you take that back until then with `DELETE /v1/me/deactivation`.
             */
            erasureDueAt?: string;
            /** @description Whether the account is private: its posts and lists are only for followers whom it has accepted. */
            isPrivate: boolean;
            /** @description URLs of web pages of the account. */
            links: string[];
            /** @description The relationship between you and the account; left out for guests and for your own account. */
            relationship?: components["schemas"]["Relationship"];
            /** @description Which terms of service you accepted, in `GET /v1/me` alone; left out where the service has none to accept and you have accepted none. */
            terms?: components["schemas"]["Terms"];
            /** @description Unique username of the account. */
            username: string;
        };
        /** @description A short form of an account, as shown beside a post or in a list of people. */
        AccountCard: {
            /** @description Id of the account. */
            accountId: components["schemas"]["AccountId"];
            /** @description The avatar; null when there is none. */
            avatar: components["schemas"]["Photo"] | null;
            /** @description Display name of the account. */
            displayName: string;
            /** @description Unique username of the account. */
            username: string;
        };
        /** @description Changes to your profile. Fields you leave out stay as they are. */
        AccountChange: {
            /** @description Id of a photo of yours that is `ready`; null removes the avatar. Of an alt text of more than 400 bytes in UTF-8, avatars show the beginning. */
            avatarPhotoId?: components["schemas"]["PhotoId"] | null;
            /** @description Bio of the account. Up to 300 characters as people count them (graphemes) and 3000 bytes of UTF-8. Stored in NFC, without control characters that could disguise text. */
            bio?: string;
            /** @description Display name of the account. Up to 64 characters as people count them (graphemes) and 640 bytes of UTF-8. Stored in NFC, without control characters that could disguise text. */
            displayName?: string;
            /** @description Up to 4 URLs of web pages. */
            links?: string[];
            /** @description A new username, at most 2 times in 14 days. The last 2 that you gave up are held for you for 30 days. */
            username?: components["schemas"]["Username"];
        };
        /** @description Number of posts, followers and followed accounts. */
        AccountCounts: {
            /** @description Number of accounts that follow this one; null when it hides its lists from you. */
            followers: number | null;
            /** @description Number of accounts that this one follows; null when it hides its lists from you. */
            following: number | null;
            /** @description Number of published posts of the account that you can see, also of those that you are invited to co-author; posts of others that the account co-authors are not counted. */
            posts: number;
        };
        /** @description Opaque id of an account. It is stable: it stays the same when the username changes. */
        AccountId: string;
        /** @description Insights of all your posts together. */
        AccountInsights: {
            /** @description Numbers by day (UTC), newest first; days on which nothing happened are left out. */
            days: components["schemas"]["InsightsDay"][];
            /** @description The smallest number that is reported; null stands for any smaller number, 0 included. */
            floor: number;
            /**
             * Format: date
             * @description The first day (UTC) that the numbers are of: the first that was asked for, or a later one where more happened than one answer sums, which is 10000 posts on a day each.
             */
            from: string;
            /** @description Totals of these days. */
            total: components["schemas"]["AccountInsightsTotal"];
        };
        /** @description Totals of these days. */
        AccountInsightsTotal: {
            /** @description Number of people who followed the author because of the post. */
            follows: number | null;
            /** @description Number of likes. */
            likes: number | null;
            /** @description Number of reposts. */
            reposts: number | null;
            /** @description Number of saves: a person counts once for each post. */
            saves: number | null;
            /** @description Number of people who shared the post; a person who shares it again on another day counts again. */
            shares: number | null;
            /** @description Number of people who looked at the post; a person who looks again on another day counts again. */
            views: number | null;
        };
        /** @description An account, and what it is to you. */
        AccountRelationship: {
            /** @description Id of the account. */
            accountId: components["schemas"]["AccountId"];
            /** @description The relationship between you and the account. */
            relationship: components["schemas"]["Relationship"];
        };
        /** @description A follow request, and what came of the answer to it. */
        AnsweredRequest: {
            /** @description Id of the account. */
            accountId: components["schemas"]["AccountId"];
            /**
             * @description `accepted`, `declined`, or `not_found` when there is no request, or no longer.
             * @enum {string}
             */
            outcome: "accepted" | "declined" | "not_found";
        };
        /** @description What became of each follow request. */
        AnsweredRequests: {
            /** @description The accounts, in the order asked, or oldest requests first. */
            answered: components["schemas"]["AnsweredRequest"][];
            /** @description Where the next call goes on; left out when everyone is answered. */
            cursor?: string;
        };
        /** @description The answer to an appeal. */
        AppealAnswer: {
            /** @description What the person reads. */
            answer: components["schemas"]["NewLocalizedText"];
            /**
             * @description Of the reversal of a match with a list of known pictures, what counts no more. `picture`, which is the default: this picture, as its file or its look is; `entry`: the entry of the list, for all pictures, by seniors alone; `nothing`.
             * @enum {string}
             */
            clearHash?: "picture" | "entry" | "nothing";
            /** @description The decision that is appealed. */
            decisionId: string;
            /** @description A note for the staff. Up to 2000 characters as people count them (graphemes) and 20000 bytes of UTF-8. Stored in NFC, without control characters that could disguise text. */
            note?: string;
            /**
             * @description `upheld`: the decision stands; `reversed`: everything is as it was.
             * @enum {string}
             */
            outcome: "upheld" | "reversed";
        };
        /** @description A named list of followers that you can limit posts to. */
        Audience: {
            /** @description Id of the audience. */
            audienceId: components["schemas"]["AudienceId"];
            /**
             * Format: date-time
             * @description When it was created.
             */
            createdAt: string;
            /** @description Number of members. */
            members: number;
            /** @description Name of the audience. */
            name: string;
        };
        /** @description The new name of an audience. */
        AudienceChange: {
            /** @description New name of the audience. Up to 64 characters as people count them (graphemes) and 640 bytes of UTF-8; must not be empty. Two audiences can have the same name. */
            name: string;
        };
        /** @description Opaque id of an audience; sorts by time. */
        AudienceId: string;
        /** @description A page of audiences. */
        AudiencePage: {
            /** @description Cursor of the next page: send it as `?cursor=`. Left out on the last page. */
            cursor?: string;
            /** @description The items of this page. */
            items: components["schemas"]["Audience"][];
        };
        /** @description The camera that took the photo, as stored in the file. */
        Camera: {
            /** @description The f-number. */
            aperture?: number;
            /** @description Exposure time in seconds. */
            exposureTime?: number;
            /** @description Focal length in millimetres. */
            focalLength?: number;
            /** @description ISO sensitivity (ISO 12232). */
            iso?: number;
            /** @description Model of the lens. */
            lens?: string;
            /** @description Maker of the camera. */
            make?: string;
            /** @description Model of the camera. */
            model?: string;
            /** @description When the photo was taken by the camera's clock, without a time zone: `2026-03-01T18:04:09`. */
            takenAt?: string;
        };
        /** @description A hash that counts in no list. */
        ClearedHash: {
            /**
             * Format: date-time
             * @description When it was cleared.
             */
            clearedAt: string;
            /** @description The hash, in hexadecimal. */
            hash: string;
            /**
             * @description `sha256`: of a file. `pdq`: of what a picture looks like.
             * @enum {string}
             */
            kind: "sha256" | "pdq";
            /** @description Why it was cleared. */
            reason: string;
        };
        /** @description Why a hash is cleared. */
        ClearedHashBody: {
            /** @description Why it is cleared. Up to 1000 characters as people count them (graphemes) and 10000 bytes of UTF-8. Stored in NFC, without control characters that could disguise text. */
            reason: string;
        };
        /** @description A person who is invited to co-author the post, or has accepted. */
        CoAuthor: {
            /** @description The account. */
            account: components["schemas"]["AccountCard"];
            /**
             * @description State of the invitation: accepted (`accepted`), or not answered yet (`invited`).
             * @enum {string}
             */
            state: "invited" | "accepted";
        };
        /** @description A named collection of saved posts. */
        Collection: {
            /** @description Id of the collection. */
            collectionId: components["schemas"]["CollectionId"];
            /** @description Cover photo of the collection, taken from one of its posts. Null when the collection is empty or you cannot see that post. */
            cover: components["schemas"]["Photo"] | null;
            /**
             * Format: date-time
             * @description When it was created.
             */
            createdAt: string;
            /** @description Id of the decision. */
            decisionId?: string;
            /** @description Name of the collection. */
            name: string;
            /** @description Owner of the collection. */
            owner: components["schemas"]["AccountCard"];
            /** @description Number of published posts in the collection; only its owner gets it. Posts that are deleted or archived are not counted from a moment later on, and are again when they come back; the number counts posts that you can no longer see for other reasons, such as a block or a change of their visibility. */
            posts?: number;
            /** @description Who can see the collection. */
            visibility: components["schemas"]["CollectionVisibility"];
        };
        /** @description Changes to a collection. Fields you leave out stay as they are. */
        CollectionEdit: {
            /** @description Id of the post in the collection whose cover becomes the cover of the collection; null for its first post. */
            coverPostId?: components["schemas"]["PostId"] | null;
            /** @description New name of the collection. Up to 64 characters as people count them (graphemes) and 640 bytes of UTF-8; must not be empty. */
            name?: string;
            /** @description Who can see the collection from now on. */
            visibility?: components["schemas"]["CollectionVisibility"];
        };
        /** @description Opaque id of a collection; sorts by time. */
        CollectionId: string;
        /** @description The posts to move to the front of a collection, in this order: 1 to 500. */
        CollectionOrder: {
            /** @description Ids of posts in the collection, each once. */
            postIds: components["schemas"]["PostId"][];
        };
        /** @description A page of collections. */
        CollectionPage: {
            /** @description Cursor of the next page: send it as `?cursor=`. Left out on the last page. */
            cursor?: string;
            /** @description The items of this page. */
            items: components["schemas"]["Collection"][];
        };
        /**
         * @description `public`: visible to everyone who can see the profile of its owner. `private`: visible to its owner only.
         * @enum {string}
         */
        CollectionVisibility: "public" | "private";
        /** @description A comment with its author. */
        Comment: {
            /** @description Author of the comment. */
            author: components["schemas"]["AccountCard"];
            /** @description Id of the comment. */
            commentId: components["schemas"]["CommentId"];
            /**
             * Format: date-time
             * @description When it was created.
             */
            createdAt: string;
            /** @description Id of the decision. */
            decisionId?: string;
            /**
             * Format: date-time
             * @description When the comment was last edited; left out when it never was.
             */
            editedAt?: string;
            /** @description Whether the author of the post wrote the comment. */
            isAuthorOfPost: boolean;
            /** @description Number of likes. */
            likes: number;
            /** @description People whom the text mentions, in order, with their present usernames. Names that nobody had when the text was written, and people whom you cannot see, are plain text. */
            mentions: components["schemas"]["Mention"][];
            /** @description Whether the post's author has pinned the comment above the others. */
            pinned: boolean;
            /** @description Id of the post. */
            postId: components["schemas"]["PostId"];
            /** @description Why the comment is pending; only the post's author gets it. */
            reason?: components["schemas"]["PendingReason"];
            /** @description Number of shown replies. */
            replies: number;
            /** @description For a reply, id of the comment that starts its thread; null for a comment that starts a thread. */
            replyTo: components["schemas"]["CommentId"] | null;
            /** @description State of the comment: who can see it. */
            state: components["schemas"]["CommentState"];
            /** @description Text of the comment, as it was typed. */
            text: string;
            /** @description What the comment is to you; left out for guests. */
            viewer?: components["schemas"]["CommentViewer"];
        };
        /** @description The new text of a comment. */
        CommentChange: {
            /** @description New text of the comment. 1 to 1000 characters as people count them (graphemes) and up to 10000 bytes of UTF-8, with up to 20 mentions; must not consist of white space or invisible characters only. Stored in NFC, without control characters that could disguise text. */
            text: string;
        };
        /** @description Opaque id of a comment; sorts by time within a list. */
        CommentId: string;
        /** @description A page of comments. */
        CommentPage: {
            /** @description Cursor of the next page: send it as `?cursor=`. Left out on the last page. */
            cursor?: string;
            /** @description The items of this page. */
            items: components["schemas"]["Comment"][];
        };
        /**
         * @description `everyone`: everyone who can see the post. `followers`: followers of the author. `followed`: people whom the author follows. `mentioned`: people whom the caption mentions. `off`: nobody.
         * @enum {string}
         */
        CommentPolicy: "everyone" | "followers" | "followed" | "mentioned" | "off";
        /**
         * @description `shown`: visible to everyone who can see the post. `pending`: waiting for the approval of the post's author. `hidden`: hidden by the post's author, visible only to them and to the person who wrote it; only the post's author is told of this state.
         * @enum {string}
         */
        CommentState: "shown" | "pending" | "hidden" | "removed";
        /** @description What the comment is to you; left out for guests. */
        CommentViewer: {
            /**
             * Format: date-time
             * @description Until when the author of the comment can edit it.
             */
            editableUntil?: string;
            /** @description Whether you wrote the comment. */
            isAuthor: boolean;
            /** @description Whether you like the comment. */
            liked: boolean;
        };
        /** @description What an app needs to know before it does anything else. */
        Config: {
            /** @description How to reach who runs the service; left out where the deployment does not say. */
            contact?: components["schemas"]["ConfigContact"];
            /** @description How exports of data are verified. */
            exports: components["schemas"]["ConfigExports"];
            /** @description Optional features of the service. */
            features: components["schemas"]["ConfigFeatures"];
            /** @description The guidelines of the community; left out where the deployment names none. */
            guidelines?: components["schemas"]["ConfigGuidelines"];
            /** @description Where people sign up and sign in. */
            identity: components["schemas"]["ConfigIdentity"];
            /** @description Limits of the service. */
            limits: components["schemas"]["ConfigLimits"];
            /** @description Where photos are served from. */
            media: components["schemas"]["ConfigMedia"];
            /** @description How devices subscribe to Web Push. */
            push: components["schemas"]["ConfigPush"];
            /** @description What one caller may do, by limit. `RateLimit` and `RateLimit-Policy` of every response name the limit that the call counted in and what is left of it; a 429 tells when to try again. Writes count exactly for the account; `reads` and `guests` approximately, guests by their address. */
            rateLimits: {
                [key: string]: components["schemas"]["ConfigRateLimit"];
            };
            /** @description Largest body of a request in bytes, by operation id. Operations that are not named take no body. */
            requestBodies: {
                [key: string]: number;
            };
            /** @description The terms of service; left out where the deployment names none. With a `version` they have to be accepted: `termsVersion` of `PUT /v1/me` with a new account, `PUT /v1/me/terms` when the version has changed. */
            terms?: components["schemas"]["ConfigTerms"];
            /** @description Beyond what requests are answered 429 with a body of the gateway, whoever sends them: both numbers count all clients together. Wait a second or more, at random, and try again. */
            throttles: components["schemas"]["ConfigThrottles"];
        };
        /** @description How to reach who runs the service; left out where the deployment does not say. */
        ConfigContact: {
            /**
             * Format: email
             * @description An email address that is read by people.
             */
            email?: string;
            /** @description Address of the page, by language. */
            url?: components["schemas"]["LocalizedUrl"];
        };
        /** @description How exports of data are verified. */
        ConfigExports: {
            /** @description Every key that ever signed exports. */
            keys: components["schemas"]["ConfigExportsKey"][];
        };
        /** @description An entry of `keys` of `ConfigExports`. */
        ConfigExportsKey: {
            /** @description Name of the key, as manifests of exports have it. */
            keyId: string;
            /** @description The Ed25519 key, in PEM. */
            publicKey: string;
        };
        /** @description Optional features of the service. */
        ConfigFeatures: {
            /** @description Whether reposts are turned on. */
            reposts: boolean;
        };
        /** @description The guidelines of the community; left out where the deployment names none. */
        ConfigGuidelines: {
            /** @description Address of the page, by language. */
            url: components["schemas"]["LocalizedUrl"];
        };
        /** @description Where people sign up and sign in. */
        ConfigIdentity: {
            /** @description Client id of the app at the issuer. */
            clientId: string;
            /**
             * Format: uri
             * @description URL of Cognito's own JSON API: sign-up, confirmation, sign-in, refresh, sign-out, password reset.
             */
            endpoint: string;
            /**
             * Format: uri
             * @description Issuer of the access tokens (`iss`), an OpenID Connect issuer.
             */
            issuer: string;
            /** @description Sign-in on pages of the user pool, by other providers too, as `loginWith.oauth` of Amplify takes it. Absent where apps ask for passwords alone. */
            oauth?: components["schemas"]["ConfigIdentityOauth"];
            /** @description AWS region of the deployment. */
            region: string;
        };
        /** @description Sign-in on pages of the user pool, by other providers too, as `loginWith.oauth` of Amplify takes it. Absent where apps ask for passwords alone. */
        ConfigIdentityOauth: {
            /** @description Host of the pages: `https://<domain>/oauth2/authorize` begins a sign-in. */
            domain: string;
            /** @description Whether `prompt=login` makes people sign in again. Where it does not, `/logout` of the pages does. */
            promptLogin: boolean;
            /** @description Names to choose a provider by (`identity_provider`). */
            providers: string[];
            /** @description What to ask for (`scope`). */
            scopes: string[];
        };
        /** @description Limits of the service. */
        ConfigLimits: {
            /** @description Access days. */
            accessDays: number;
            /** @description Account insight days. */
            accountInsightDays: number;
            /** @description Account insight rows. */
            accountInsightRows: number;
            /** @description Alt text graphemes. */
            altTextGraphemes: number;
            /** @description Appeal days. */
            appealDays: number;
            /** @description Appeal graphemes. */
            appealGraphemes: number;
            /** @description Audience members. */
            audienceMembers: number;
            /** @description Audience name graphemes. */
            audienceNameGraphemes: number;
            /** @description Audiences. */
            audiences: number;
            /** @description Bio graphemes. */
            bioGraphemes: number;
            /** @description Caption graphemes. */
            captionGraphemes: number;
            /** @description Co authors. */
            coAuthors: number;
            /** @description Collection name graphemes. */
            collectionNameGraphemes: number;
            /** @description Collection posts. */
            collectionPosts: number;
            /** @description Collections. */
            collections: number;
            /** @description Comment edit minutes. */
            commentEditMinutes: number;
            /** @description Comment graphemes. */
            commentGraphemes: number;
            /** @description Content type length. */
            contentTypeLength: number;
            /** @description Cursor hours. */
            cursorHours: number;
            /** @description Decision facts graphemes. */
            decisionFactsGraphemes: number;
            /** @description Deleted post days. */
            deletedPostDays: number;
            /** @description Demands at once. */
            demandsAtOnce: number;
            /** @description Display name graphemes. */
            displayNameGraphemes: number;
            /** @description Draft days. */
            draftDays: number;
            /** @description Edits per post. */
            editsPerPost: number;
            /** @description Erasure days. */
            erasureDays: number;
            /** @description Export address seconds. */
            exportAddressSeconds: number;
            /** @description Export days. */
            exportDays: number;
            /** @description Export hours. */
            exportHours: number;
            /** @description Feed merged authors. */
            feedMergedAuthors: number;
            /** @description Feed merged authors asked. */
            feedMergedAuthorsAsked: number;
            /** @description Followed first among. */
            followedFirstAmong: number;
            /** @description Fresh sign in seconds. */
            freshSignInSeconds: number;
            /** @description Ground graphemes. */
            groundGraphemes: number;
            /** @description Hash file bytes. */
            hashFileBytes: number;
            /** @description Hashtags per post. */
            hashtagsPerPost: number;
            /** @description Hidden word graphemes. */
            hiddenWordGraphemes: number;
            /** @description Hidden words. */
            hiddenWords: number;
            /** @description Hidden words bytes. */
            hiddenWordsBytes: number;
            /** @description History bytes per post. */
            historyBytesPerPost: number;
            /** @description Hold max days. */
            holdMaxDays: number;
            /** @description Idempotency hours. */
            idempotencyHours: number;
            /** @description Identities. */
            identities: number;
            /** @description Ids at once. */
            idsAtOnce: number;
            /** @description Insight days. */
            insightDays: number;
            /** @description Insight days default. */
            insightDaysDefault: number;
            /** @description Insight floor. */
            insightFloor: number;
            /** @description Known hashes. */
            knownHashes: number;
            /** @description Mentions per post. */
            mentionsPerPost: number;
            /** @description Mute max days. */
            muteMaxDays: number;
            /** @description Page size default. */
            pageSizeDefault: number;
            /** @description Page size max. */
            pageSizeMax: number;
            /** @description Password max length. */
            passwordMaxLength: number;
            /** @description Password min length. */
            passwordMinLength: number;
            /** @description Photo bytes. */
            photoBytes: number;
            /** @description Photo content types. */
            photoContentTypes: string[];
            /** @description Photo max ratio. */
            photoMaxRatio: number;
            /** @description Photo pixels. */
            photoPixels: number;
            /** @description Photo scaled pixels. */
            photoScaledPixels: number;
            /** @description Photo side max pixels. */
            photoSideMaxPixels: number;
            /** @description Photo side min pixels. */
            photoSideMinPixels: number;
            /** @description Photos per post. */
            photosPerPost: number;
            /** @description Pinned comments. */
            pinnedComments: number;
            /** @description Pinned posts. */
            pinnedPosts: number;
            /** @description Place name graphemes. */
            placeNameGraphemes: number;
            /** @description Preserved days. */
            preservedDays: number;
            /** @description Profile links. */
            profileLinks: number;
            /** @description Proposal days. */
            proposalDays: number;
            /** @description Push subscriptions. */
            pushSubscriptions: number;
            /** @description Reference graphemes. */
            referenceGraphemes: number;
            /** @description Report days. */
            reportDays: number;
            /** @description Report seen days. */
            reportSeenDays: number;
            /** @description Report settled days. */
            reportSettledDays: number;
            /** @description Report text graphemes. */
            reportTextGraphemes: number;
            /** @description Request body bytes. */
            requestBodyBytes: number;
            /** @description Restriction max days. */
            restrictionMaxDays: number;
            /** @description Review actions. */
            reviewActions: number;
            /** @description Review lease minutes. */
            reviewLeaseMinutes: number;
            /** @description Review macro name graphemes. */
            reviewMacroNameGraphemes: number;
            /** @description Review macros. */
            reviewMacros: number;
            /** @description Review note graphemes. */
            reviewNoteGraphemes: number;
            /** @description Schedule max days. */
            scheduleMaxDays: number;
            /** @description Schedule min minutes. */
            scheduleMinMinutes: number;
            /** @description Sessions listed. */
            sessionsListed: number;
            /** @description Share link max days. */
            shareLinkMaxDays: number;
            /** @description Share links per post. */
            shareLinksPerPost: number;
            /** @description Staff log days. */
            staffLogDays: number;
            /** @description Staff sign in hours. */
            staffSignInHours: number;
            /** @description Strike days. */
            strikeDays: number;
            /** @description Subjects per report. */
            subjectsPerReport: number;
            /** @description Suggestions. */
            suggestions: number;
            /** @description Tagged per photo. */
            taggedPerPhoto: number;
            /** @description Text bytes per post. */
            textBytesPerPost: number;
            /** @description Title graphemes. */
            titleGraphemes: number;
            /** @description Top comments among. */
            topCommentsAmong: number;
            /** @description Unattached photo hours. */
            unattachedPhotoHours: number;
            /** @description Upload seconds. */
            uploadSeconds: number;
            /** @description Username change days. */
            usernameChangeDays: number;
            /** @description Username changes. */
            usernameChanges: number;
            /** @description Username held days. */
            usernameHeldDays: number;
            /** @description Username max length. */
            usernameMaxLength: number;
            /** @description Username min length. */
            usernameMinLength: number;
            /** @description Usernames held. */
            usernamesHeld: number;
            /** @description Views per report. */
            viewsPerReport: number;
        };
        /** @description Where photos are served from. */
        ConfigMedia: {
            /**
             * Format: uri
             * @description Origin of all media URLs.
             */
            baseUrl: string;
        };
        /** @description How devices subscribe to Web Push. */
        ConfigPush: {
            /** @description Public VAPID key that devices subscribe with (`applicationServerKey`): a P-256 point in base64url. When it changes, subscribe again. */
            vapidPublicKey: string;
        };
        /** @description An entry of `rateLimits` of `Config`. */
        ConfigRateLimit: {
            /** @description How many at once after a quiet time. */
            quota: number;
            /** @description Seconds in which as many come back, evenly. */
            windowSeconds: number;
            /** @description The same for accounts younger than a day, where it is smaller. */
            youngQuota?: number;
        };
        /** @description The terms of service; left out where the deployment names none. With a `version` they have to be accepted: `termsVersion` of `PUT /v1/me` with a new account, `PUT /v1/me/terms` when the version has changed. */
        ConfigTerms: {
            /** @description Address of the page, by language. */
            url: components["schemas"]["LocalizedUrl"];
            /** @description The version in force, which accounts accept; left out where nobody has to. */
            version?: string;
        };
        /** @description Beyond what requests are answered 429 with a body of the gateway, whoever sends them: both numbers count all clients together. Wait a second or more, at random, and try again. */
        ConfigThrottles: {
            /** @description Requests that may come at once after a quiet time. */
            burst: number;
            /** @description Requests a second that are answered for as long as they come. */
            requestsPerSecond: number;
        };
        /** @description What went wrong with a photo, post or draft: a stable code for programs and a sentence for people. */
        ContentProblem: {
            /** @description Stable code, for programs. */
            code: string;
            /** @description Sentence for people, in the language of the request. */
            message: string;
        };
        /** @description An export of your data. */
        DataExport: {
            /** @description Id of the export; its manifests name it. */
            exportId: string;
            /**
             * Format: date-time
             * @description When it is deleted.
             */
            keptUntil: string;
            /**
             * Format: date-time
             * @description From when on you can request another one.
             */
            nextAt: string;
            /** @description The parts that are there, in order; within `progress`, how many there will be, null until that is known. */
            parts: components["schemas"]["DataExportPart"][];
            /** @description How far the preparation has come. */
            progress: components["schemas"]["DataExportProgress"];
            /**
             * Format: date-time
             * @description When all its parts were there; null until then.
             */
            readyAt: string | null;
            /**
             * Format: date-time
             * @description When you requested it.
             */
            requestedAt: string;
            /**
             * @description `preparing`: parts are still being made; `ready`; `failed`: it could not be made, request another.
             * @enum {string}
             */
            state: "preparing" | "ready" | "failed";
        };
        /** @description An entry of `parts` of `DataExport`. */
        DataExportPart: {
            /** @description Size of the ZIP file. */
            bytes: number;
            /** @description How many files it holds. */
            files: number;
            /** @description Number of the part, from 1. The first has the lists and pages, the others have pictures. */
            part: number;
            /** @description SHA-256 of the ZIP file, in hexadecimal. */
            sha256: string;
        };
        /** @description How far the preparation has come. */
        DataExportProgress: {
            /** @description How many parts are there. */
            done: number;
            /** @description The parts that are there, in order; within `progress`, how many there will be, null until that is known. */
            parts: number | null;
        };
        /** @description The item as the decision left it. */
        DecidedReviewItem: {
            /** @description The decisions that were made. */
            decisionIds: string[];
            /** @description The item. */
            item: components["schemas"]["ReviewItem"];
        };
        /** @description A decision about you or what you put here, with its statement of reasons. */
        Decision: {
            /** @description What was done. */
            action: components["schemas"]["DecisionAction"];
            /** @description Your appeal; null where there is none. */
            appeal: components["schemas"]["DecisionAppeal"] | null;
            /**
             * Format: date-time
             * @description Until when you can appeal here.
             */
            appealUntil: string;
            /** @description Whether software found it (`detection`), and whether software decided (`decision`). */
            automated: components["schemas"]["DecisionAutomation"];
            /** @description Whether you can appeal here now. */
            canAppeal: boolean;
            /**
             * Format: date-time
             * @description Until when it counts against you; null where it does not.
             */
            countsUntil: string | null;
            /**
             * Format: date-time
             * @description When it was decided.
             */
            decidedAt: string;
            /** @description Id of the decision. */
            decisionId: string;
            /**
             * Format: date-time
             * @description When it ends by itself; null where it does not.
             */
            endsAt: string | null;
            /** @description What was found. */
            facts: string;
            /**
             * @description Whether it rests on the `law` or on the `terms` of the service.
             * @enum {string}
             */
            ground: "law" | "terms";
            /**
             * @description What had somebody look.
             * @enum {string}
             */
            origin: "own_initiative" | "report" | "notice" | "authority";
            /** @description How it can be contested. */
            redress: components["schemas"]["DecisionRedress"][];
            /** @description The rule that was broken. */
            rule: components["schemas"]["DecisionRule"];
            /**
             * @description `in_force`; `ended`: its time is over, or another decision took its place; `reversed`: everything is as it was before. Within `appeal`: `pending`, `upheld` or `reversed`.
             * @enum {string}
             */
            state: "in_force" | "ended" | "reversed";
            /** @description What it is about: its kind, and the ids that name it. */
            subject: components["schemas"]["Subject"];
        };
        /** @description What was done. */
        DecisionAction: {
            /** @description What it means for you, in a sentence. */
            effect: string;
            /**
             * @description What of the profile was emptied.
             * @enum {string}
             */
            field?: "displayName" | "bio" | "links" | "avatar";
            /**
             * @description Of what it is about, of what was done, or of how it can be contested.
             * @enum {string}
             */
            kind: "release" | "screen" | "hold" | "remove" | "publish_without" | "clear" | "limit_reach" | "withhold" | "limit_interactions" | "warn" | "suspend" | "terminate";
            /** @description What the screen says. */
            reasons?: ("nudity" | "suggestive" | "sexual" | "violence" | "weapons" | "disturbing" | "drugs" | "rude_gestures")[];
            /** @description Countries in which it is withheld, by their codes (ISO 3166-1 alpha-2). `GET /v1/demands/{demandId}` shows the demand under the id of the decision. */
            territory?: string[];
        };
        /** @description Your appeal; null where there is none. */
        DecisionAppeal: {
            /** @description The answer; null until there is one. */
            answer: string | null;
            /**
             * Format: date-time
             * @description When your appeal was decided.
             */
            answeredAt: string | null;
            /**
             * Format: date-time
             * @description When you appealed.
             */
            at: string;
            /**
             * @description `in_force`; `ended`: its time is over, or another decision took its place; `reversed`: everything is as it was before. Within `appeal`: `pending`, `upheld` or `reversed`.
             * @enum {string}
             */
            state: "pending" | "upheld" | "reversed";
            /** @description What the rule says; within `redress`, how to go about it; within `appeal`, what you wrote. */
            text: string;
        };
        /** @description What of a decision a machine did. */
        DecisionAutomation: {
            /** @description Software decided. */
            decision: boolean;
            /** @description Software found it. */
            detection: boolean;
        };
        /** @description An entry of `redress` of `Decision`. */
        DecisionRedress: {
            /**
             * @description Of what it is about, of what was done, or of how it can be contested.
             * @enum {string}
             */
            kind: "appeal" | "dispute_settlement" | "court";
            /** @description What the rule says; within `redress`, how to go about it; within `appeal`, what you wrote. */
            text: string;
        };
        /** @description The rule that was broken. */
        DecisionRule: {
            /**
             * @description Id of the rule.
             * @enum {string}
             */
            id: "child_abuse" | "underage" | "explicit" | "nudity" | "intimate_without_consent" | "solicitation" | "graphic_violence" | "disturbing" | "threats" | "terrorism" | "weapons" | "cruelty_to_animals" | "hate_speech" | "harassment" | "privacy" | "self_harm" | "dangerous_acts" | "drugs" | "illegal_goods" | "spam" | "scam" | "impersonation" | "false_information" | "copyright" | "trademark" | "defamation" | "illegal" | "evasion" | "offensive_gestures" | "unclear" | "other";
            /** @description What the rule says; within `redress`, how to go about it; within `appeal`, what you wrote. */
            text: string;
            /** @description Name of the rule. */
            title: string;
        };
        /** @description An account that is to be erased. */
        Deletion: {
            /**
             * Format: date-time
             * @description When your account is erased, unless you take that back until then with `DELETE /v1/me/deactivation`.
             */
            erasureDueAt: string;
            /** @description What happens now and then, in sentences to show to the person, in the language of `Accept-Language`. */
            notes: string[];
        };
        /** @description The public record of an authority’s demand: nothing in it leads to what it is about. */
        Demand: {
            /** @description Who demands it. */
            authority: string;
            /**
             * Format: date-time
             * @description Since when it is in force.
             */
            demandedAt: string;
            /** @description Id of the demand, and of the decision that carries it out. */
            demandId: string;
            /**
             * Format: date-time
             * @description When it ended; null while it is in force.
             */
            endedAt: string | null;
            /**
             * Format: date-time
             * @description When it ends by itself; null where it does not.
             */
            endsAt: string | null;
            /** @description On which law. */
            ground: string;
            /**
             * @description What kind of thing is withheld.
             * @enum {string}
             */
            kind: "account" | "post" | "comment" | "collection";
            /**
             * @description `in_force`; `ended`: its time is over; `lifted`: taken back before, also because the person contested it with success; `gone`: what it was about is gone with its account.
             * @enum {string}
             */
            state: "in_force" | "ended" | "lifted" | "gone";
            /** @description Countries in which it is withheld, by their codes (ISO 3166-1 alpha-2). */
            territory: string[];
        };
        /** @description Demands of authorities, the latest first. */
        DemandPage: {
            /** @description Cursor of the next page: send it as `?cursor=`. Left out on the last page. */
            cursor?: string;
            /** @description The items of this page. */
            items: components["schemas"]["Demand"][];
        };
        /** @description A device, as far as its `User-Agent` says what it is. */
        Device: {
            /** @description The browser or app, with its version; null where it does not say. */
            app: string | null;
            /**
             * @description What kind of device it is; null where it does not say.
             * @enum {string|null}
             */
            kind: "phone" | "tablet" | "computer" | null;
            /** @description The operating system; null where it does not say. With its version where that is told: not by browsers of desktops and Android. */
            system: string | null;
        };
        /** @description Where to fetch a preserved picture with what was known of it. */
        Disclosure: {
            /**
             * Format: date-time
             * @description Until when both URLs are good.
             */
            expiresAt: string;
            /** @description The match. */
            match: components["schemas"]["Preserved"];
            /**
             * Format: uri
             * @description URL of the picture.
             */
            pictureUrl: string;
            /**
             * Format: uri
             * @description URL of JSON that has the match and the rows of photo and account as they were.
             */
            recordUrl: string;
        };
        /** @description A draft, visible to its author only. It is deleted 90 days after its last change. */
        Draft: {
            /**
             * Format: date-time
             * @description When the draft was last changed by its author.
             */
            changedAt: string;
            /** @description Content of the draft so far, in the form of a `POST /v1/posts` body. */
            content: components["schemas"]["DraftContent"];
            /**
             * Format: date-time
             * @description When it was created.
             */
            createdAt: string;
            /** @description Id of the draft. */
            draftId: components["schemas"]["DraftId"];
            /**
             * Format: date-time
             * @description When the draft is deleted unless it is changed before.
             */
            expiresAt: string;
            /** @description The photos of `content`, ready to display. */
            photos: components["schemas"]["Photo"][];
            /** @description Id of the post that the draft has become; left out until then. */
            postId?: components["schemas"]["PostId"];
            /** @description Why the draft could not be published at its time; left out otherwise. */
            problem?: components["schemas"]["ContentProblem"];
            /**
             * Format: date-time
             * @description When the draft will be published automatically; null while it is not scheduled.
             */
            publishAt: string | null;
            /** @description State of the draft: being written (`draft`), to be published automatically (`scheduled`), not published at its time (`failed`), or a post by now (`published`). */
            state: components["schemas"]["DraftState"];
        };
        /** @description Changes to a draft. Fields you leave out stay as they are; null clears a field. */
        DraftChange: {
            /** @description Id of the audience of yours that can see the post, where its visibility is `audience`; null clears it. */
            audienceId?: components["schemas"]["AudienceId"] | null;
            /** @description The caption, with up to 10 hashtags and 20 mentions; null clears it. */
            caption?: string | null;
            /** @description Usernames of up to 5 people who are invited to co-author the post when it is published; null clears it. */
            coAuthors?: components["schemas"]["Username"][] | null;
            /** @description Whether comments need approval by the author before they show; null clears it. */
            commentApproval?: boolean | null;
            /** @description Who can comment, among the people who can see the post; null clears it. */
            commentPolicy?: components["schemas"]["CommentPolicy"] | null;
            /** @description Language of the title and caption as a BCP 47 tag, such as `ar` or `en-GB`; null clears it. */
            language?: string | null;
            /** @description Licence of the photos: what others may do with them; null clears it. */
            licence?: components["schemas"]["Licence"] | null;
            /** @description Where the post was made, as in `POST /v1/posts`; null clears it. */
            location?: components["schemas"]["NewPostLocation"] | null;
            /** @description Whether the post was made with the help of AI; null clears it. */
            madeWithAi?: boolean | null;
            /** @description Marks the post as a paid partnership; null clears it. */
            paidPartnership?: components["schemas"]["NewPaidPartnership"] | null;
            /** @description Up to 34 photos in order; photos that you drop are released. */
            photos?: components["schemas"]["NewPostPhoto"][];
            /** @description Whether to cover the photos until the viewer asks to see them; null clears it. */
            sensitive?: boolean | null;
            /** @description The title; null clears it. */
            title?: string | null;
            /** @description Who can see the post; null clears it. */
            visibility?: components["schemas"]["Visibility"] | null;
        };
        /** @description Content of a draft so far, in the form of a `POST /v1/posts` body. */
        DraftContent: {
            /** @description Id of the audience of yours that can see the post, where its visibility is `audience`. */
            audienceId?: components["schemas"]["AudienceId"];
            /** @description The caption, with up to 10 hashtags and 20 mentions. */
            caption?: string;
            /** @description Usernames of up to 5 people who are invited to co-author the post when it is published. */
            coAuthors?: components["schemas"]["Username"][];
            /** @description Whether comments need approval by the author before they show. */
            commentApproval?: boolean;
            /** @description Who can comment, among the people who can see the post. */
            commentPolicy?: components["schemas"]["CommentPolicy"];
            /** @description Language of the title and caption as a BCP 47 tag, such as `ar` or `en-GB`. */
            language?: string;
            /** @description Licence of the photos: what others may do with them. */
            licence?: components["schemas"]["Licence"];
            /** @description Where the post was made, as in `POST /v1/posts`. */
            location?: components["schemas"]["DraftLocation"];
            /** @description Whether the post was made with the help of AI. */
            madeWithAi?: boolean;
            /** @description Marks the post as a paid partnership. */
            paidPartnership?: components["schemas"]["DraftPaidPartnership"];
            /** @description The photos in order, with the details of each. */
            photos: components["schemas"]["DraftPhoto"][];
            /** @description Whether to cover the photos until the viewer asks to see them. */
            sensitive?: boolean;
            /** @description The title. */
            title?: string;
            /** @description Who can see the post. */
            visibility?: components["schemas"]["Visibility"];
        };
        /** @description Opaque id of a draft; sorts by time. The post that it becomes has an id of its own. */
        DraftId: string;
        /** @description Where the post was made, as in `POST /v1/posts`. */
        DraftLocation: {
            /** @description Id of a photo of the post that was created with `keep.place`: the post uses its coordinates. */
            fromPhoto?: components["schemas"]["PhotoId"];
            /** @description Degrees north of the equator, to two decimals: about a kilometre. */
            latitude?: number;
            /** @description Degrees east of Greenwich, to two decimals: about a kilometre. */
            longitude?: number;
            /** @description Name of the place. */
            name?: string;
        };
        /** @description A page of drafts. */
        DraftPage: {
            /** @description Cursor of the next page: send it as `?cursor=`. Left out on the last page. */
            cursor?: string;
            /** @description The items of this page. */
            items: components["schemas"]["Draft"][];
        };
        /** @description Marks the post as a paid partnership. */
        DraftPaidPartnership: {
            /** @description Username of the partner that paid, who is invited to be named when the post is published. */
            partner?: components["schemas"]["Username"];
        };
        /** @description An entry of `photos` of `DraftContent`. */
        DraftPhoto: {
            /** @description Alt text: what the photo shows. It replaces the alt text that the photo was created with. */
            altText?: string;
            /** @description The point that should stay in view when the photo is cropped. */
            focalPoint?: components["schemas"]["DraftPhotoFocalPoint"] | null;
            /** @description Id of the photo. */
            photoId: components["schemas"]["PhotoId"];
            /** @description Up to 20 people to tag on the photo, each once. */
            tags?: components["schemas"]["DraftPhotoTag"][];
        };
        /** @description The point that should stay in view when the photo is cropped. */
        DraftPhotoFocalPoint: {
            /** @description Position across the photo, from 0 to 1, to four decimals. */
            x: number;
            /** @description Position down the photo, from 0 to 1, to four decimals. */
            y: number;
        };
        /** @description An entry of `tags` of `DraftPhoto`. */
        DraftPhotoTag: {
            /** @description Unique username of the account. */
            username: components["schemas"]["Username"];
            /** @description Position across the photo, from 0 to 1, to four decimals. */
            x: number;
            /** @description Position down the photo, from 0 to 1, to four decimals. */
            y: number;
        };
        /**
         * @description `draft`: being written. `scheduled`: will be published automatically at `publishAt`. `failed`: could not be published at its time; `problem` says why. `published`: has become a post.
         * @enum {string}
         */
        DraftState: "draft" | "scheduled" | "failed" | "published";
        /** @description Why it is for seniors. */
        Escalation: {
            /** @description A note for the staff. Up to 2000 characters as people count them (graphemes) and 20000 bytes of UTF-8. Stored in NFC, without control characters that could disguise text. */
            note: string;
        };
        /** @description Where to download the parts of your export. */
        ExportAddresses: {
            /**
             * Format: date-time
             * @description When the addresses die.
             */
            expiresAt: string;
            /** @description Id of the export; its manifests name it. */
            exportId: string;
            /** @description All parts, in order. */
            parts: components["schemas"]["ExportAddressesPart"][];
        };
        /** @description An entry of `parts` of `ExportAddresses`. */
        ExportAddressesPart: {
            /** @description Size of the ZIP file. */
            bytes: number;
            /** @description How many files it holds. */
            files: number;
            /** @description Number of the part, from 1. The first has the lists and pages, the others have pictures. */
            part: number;
            /** @description SHA-256 of the ZIP file, in hexadecimal. */
            sha256: string;
            /**
             * Format: uri
             * @description Address of the ZIP file.
             */
            url: string;
        };
        /** @description The point that should stay in view when the photo is cropped. */
        FocalPoint: {
            /** @description Position across the photo, from 0 to 1, to four decimals. */
            x: number;
            /** @description Position down the photo, from 0 to 1, to four decimals. */
            y: number;
        };
        /**
         * @description Whose activity you are notified of: `following` stands for people whom you follow.
         * @enum {string}
         */
        FromWhom: "everyone" | "following" | "off";
        /** @description An error from API Gateway itself, before a function was called. */
        GatewayMessage: {
            /** @description Error message in English. */
            message: string;
        };
        /** @description What became of a file of hashes. */
        HashImport: {
            /** @description Hashes that are new in the list. */
            added: number | null;
            /** @description Rows that are no hashes. */
            broken: number | null;
            /** @description The first 100 of them. */
            brokenRows: components["schemas"]["HashImportBrokenRow"][];
            /**
             * Format: date-time
             * @description When its URL was given.
             */
            createdAt: string;
            /** @description Id of the import. */
            importId: string;
            /** @description Hashes that were in the list already, or stand in the file twice. */
            known: number | null;
            /**
             * @description Why it failed, else null. `upload_missing`: no file was sent. `too_many_hashes`: the lists together would have too many. `list_gone`: the list was deleted.
             * @enum {string|null}
             */
            problem: "upload_missing" | "too_many_hashes" | "list_gone" | null;
            /** @description Rows of the file; null before it was read. */
            rows: number | null;
            /**
             * @description `awaiting`: its file may come. `running`: being taken. `done`: taken, but for broken rows. `failed`: nothing was taken.
             * @enum {string}
             */
            state: "awaiting" | "running" | "done" | "failed";
        };
        /** @description An entry of `brokenRows` of `HashImport`. */
        HashImportBrokenRow: {
            /** @description Line of the file, from 1. */
            line: number;
            /** @description The row, cut off behind 200 characters. */
            text: string;
            /**
             * @description `not_a_hash`: not 64 hexadecimal digits. `not_a_quality`: not a number from 0 to 100. `quality_too_low`: below 50, such hashes are not to be compared.
             * @enum {string}
             */
            why: "not_a_hash" | "not_a_quality" | "quality_too_low";
        };
        /** @description Where to send a file of hashes to, once. */
        HashImportTicket: {
            /**
             * Format: date-time
             * @description Until when the URL takes the file.
             */
            expiresAt: string;
            /** @description Id of the import. */
            importId: string;
            /** @description How to send the file. */
            upload: components["schemas"]["UploadRequest"];
        };
        /** @description A list of known pictures. */
        HashList: {
            /**
             * Format: date-time
             * @description When it was changed last.
             */
            changedAt: string;
            /** @description How many hashes it has. */
            entries: number;
            /**
             * @description `sha256`: hashes of files. `pdq`: perceptual hashes.
             * @enum {string}
             */
            kind: "sha256" | "pdq";
            /** @description Name of the list, in lower case. */
            listId: string;
            /** @description Whether what it matches is preserved for authorities. */
            preserve: boolean;
            /**
             * @description Id of the rule of the guidelines that decisions on matches name.
             * @enum {string}
             */
            rule: "child_abuse" | "underage" | "explicit" | "nudity" | "intimate_without_consent" | "solicitation" | "graphic_violence" | "disturbing" | "threats" | "terrorism" | "weapons" | "cruelty_to_animals" | "hate_speech" | "harassment" | "privacy" | "self_harm" | "dangerous_acts" | "drugs" | "illegal_goods" | "spam" | "scam" | "impersonation" | "false_information" | "copyright" | "trademark" | "defamation" | "illegal" | "evasion" | "offensive_gestures" | "unclear" | "other";
            /** @description Where the list comes from. */
            source: string;
        };
        /** @description What a list of known pictures is about. */
        HashListBody: {
            /**
             * @description `sha256`: hashes of files, which match to the byte. `pdq`: perceptual hashes, which match within 31 bits, however a picture is turned or mirrored.
             * @enum {string}
             */
            kind: "sha256" | "pdq";
            /**
             * @description Whether what it matches is preserved for authorities, for 365 days.
             * @default false
             */
            preserve?: boolean;
            /**
             * @description Id of the rule of the guidelines that decisions on matches name.
             * @enum {string}
             */
            rule: "child_abuse" | "underage" | "explicit" | "nudity" | "intimate_without_consent" | "solicitation" | "graphic_violence" | "disturbing" | "threats" | "terrorism" | "weapons" | "cruelty_to_animals" | "hate_speech" | "harassment" | "privacy" | "self_harm" | "dangerous_acts" | "drugs" | "illegal_goods" | "spam" | "scam" | "impersonation" | "false_information" | "copyright" | "trademark" | "defamation" | "illegal" | "evasion" | "offensive_gestures" | "unclear" | "other";
            /** @description Where the list comes from. Up to 200 characters as people count them (graphemes) and 2000 bytes of UTF-8. Stored in NFC, without control characters that could disguise text. */
            source: string;
        };
        /** @description The lists of known pictures. */
        HashLists: {
            /** @description Hashes that count in no list. */
            cleared: components["schemas"]["ClearedHash"][];
            /** @description All lists. */
            lists: components["schemas"]["HashList"][];
            /** @description How far photos that are shown have been compared with the lists; null where they never were. */
            scan: components["schemas"]["HashScan"] | null;
        };
        /** @description How far photos that are shown have been compared with the lists. */
        HashScan: {
            /**
             * Format: date-time
             * @description When it ended; null while it goes on.
             */
            finishedAt: string | null;
            /** @description Photos of them that a list knows. */
            matched: number;
            /** @description Photos that were compared. */
            seen: number;
            /**
             * Format: date-time
             * @description When it began.
             */
            startedAt: string;
        };
        /** @description A hashtag in a text, and where it stands. */
        Hashtag: {
            /** @description End in the caption, in UTF-16 code units. */
            end: number;
            /** @description Start in the caption, in UTF-16 code units. */
            start: number;
            /** @description Normalized form of the hashtag: the same for all spellings of one hashtag. */
            tag: string;
            /** @description As written in the caption. */
            text: string;
        };
        /** @description Health of the service. */
        Health: {
            /**
             * @description Always `ok`; when the service is not well, an error is returned instead.
             * @constant
             */
            status: "ok";
        };
        /** @description Words and phrases that you do not want in comments on your posts. */
        HiddenWords: {
            /** @description The words and phrases as you wrote them, each once: of those that differ in their spelling alone, the first. */
            words: string[];
        };
        /** @description All words and phrases that you do not want in comments on your posts; an empty list hides none. */
        HiddenWordsInput: {
            /** @description Up to 100 words and phrases of up to 30 characters (graphemes, ten bytes of UTF-8 each on average), with up to 8000 bytes of UTF-8 in all. */
            words: string[];
        };
        /** @description A legal hold: nothing of the account is erased as long as it stands. */
        Hold: {
            /** @description Id of the account. */
            accountId: components["schemas"]["AccountId"];
            /** @description Who demands it; of a hold alone. */
            authority: string;
            /**
             * Format: date-time
             * @description When it began.
             */
            from: string;
            /** @description Why, for whoever approves and for audits. Up to 1000 characters as people count them (graphemes) and 10000 bytes of UTF-8. Stored in NFC, without control characters that could disguise text. */
            ground: string;
            /** @description Id of the hold: that of the proposal that asked for it. */
            holdId: string;
            /** @description Where the request lies, such as the number of a letter. Up to 200 characters as people count them (graphemes) and 2000 bytes of UTF-8. Stored in NFC, without control characters that could disguise text. */
            reference: string;
            /** @description Whether it stands now. */
            stands: boolean;
            /**
             * Format: date-time
             * @description When it ends, or ended.
             */
            until: string;
        };
        /** @description Legal holds. */
        HoldPage: {
            /** @description Cursor of the next page: send it as `?cursor=`. Left out on the last page. */
            cursor?: string;
            /** @description Holds, in the order of accounts. */
            items: components["schemas"]["Hold"][];
        };
        /** @description A page of your home feed. */
        HomePage: {
            /** @description Cursor of the next page: send it as `?cursor=`. Left out on the last page. */
            cursor?: string;
            /** @description The items of this page. */
            items: components["schemas"]["HomePost"][];
        };
        /** @description A post as it stands in your home feed. */
        HomePost: {
            /** @description Id of the audience that can see the post, where its visibility is `audience`; only the author gets it. */
            audienceId?: components["schemas"]["AudienceId"];
            /** @description Author of the post. */
            author: components["schemas"]["AccountCard"];
            /** @description Caption of the post, as it was typed; empty when there is none. */
            caption: string;
            /** @description Number of the co-authors shown who have accepted. */
            coAuthorCount: number;
            /** @description Co-authors who have accepted, in the order in which the author named them; people who have not answered yet are shown only to themselves and to the author. Suspended accounts, and those who block you or whom you block, are left out. */
            coAuthors: components["schemas"]["CoAuthor"][];
            /** @description Whether comments need approval by the author before they show. */
            commentApproval: boolean;
            /** @description Who can comment, among the people who can see the post. */
            commentPolicy: components["schemas"]["CommentPolicy"];
            /** @description Number of likes, comments and reposts. */
            counts: components["schemas"]["PostCounts"];
            /** @description Id of the photo of the post that is shown in grids. */
            coverPhotoId: components["schemas"]["PhotoId"];
            /**
             * Format: date-time
             * @description When it was created.
             */
            createdAt: string;
            /** @description Id of the decision. */
            decisionId?: string;
            /**
             * Format: date-time
             * @description When a deleted post is removed for good; only the author gets it.
             */
            deletedUntil?: string;
            /**
             * Format: date-time
             * @description When the post was last edited; left out when it never was.
             */
            editedAt?: string;
            /** @description Language of the title and caption as a BCP 47 tag; null when not set. */
            language: string | null;
            /** @description Licence of the photos: what others may do with them. */
            licence: components["schemas"]["Licence"];
            /** @description Where the post was made; null when the author has not said. */
            location: components["schemas"]["PostLocation"] | null;
            /** @description Whether the author says that the post was made with the help of AI. */
            madeWithAi: boolean;
            /** @description People whom the caption mentions, in order. `accountId` says who was meant when it was written, whoever has the name by now: link by it. `username` is the present name where you get one post, and the written one in lists. Names that nobody had, and of one post people whom you cannot see, are plain text. */
            mentions: components["schemas"]["Mention"][];
            /** @description The paid partnership of the post; null when there is none. */
            paidPartnership: components["schemas"]["PaidPartnership"] | null;
            /** @description The photos in order. */
            photos: components["schemas"]["PostPhoto"][];
            /** @description Whether the post is pinned to the top of its author's profile; left out when it is not. */
            pinned?: boolean;
            /** @description Id of the post. */
            postId: components["schemas"]["PostId"];
            /** @description What went wrong: a stable code for programs and a sentence for people. */
            problem?: components["schemas"]["ContentProblem"];
            /**
             * Format: date-time
             * @description When the post was published; null until then.
             */
            publishedAt: string | null;
            /** @description Who brought the post to your home feed by reposting it; null for a post that stands there at its own time. */
            repostedBy: components["schemas"]["AccountCard"] | null;
            /** @description Whether to cover the photos until the viewer asks to see them. */
            sensitive: boolean;
            /** @description Current state. */
            state: components["schemas"]["PostState"];
            /** @description Hashtags in the caption, in order. A hashtag has a letter, does not follow a Latin letter or a digit, and does not stand in a web address. */
            tags: components["schemas"]["Hashtag"][];
            /** @description Title of the post; empty when there is none. */
            title: string;
            /** @description What the post is to you; left out for guests. */
            viewer?: components["schemas"]["PostViewer"];
            /** @description Who can see the post. */
            visibility: components["schemas"]["Visibility"];
        };
        /** @description A sign-in that leads to your account. */
        Identity: {
            /** @description Whether this request was made with it. */
            current: boolean;
            /** @description Id of the sign-in, for unlinking it. */
            identityId: string;
            /**
             * Format: date-time
             * @description When it was linked to the account, or the account was claimed with it.
             */
            linkedAt: string;
            /** @description By what people sign in: `password`, or the provider as `GET /v1/config` names it; null where the issuer does not say. */
            provider: string | null;
        };
        /** @description All sign-ins of your account. */
        IdentityList: {
            /** @description Whether another account was claimed later with the verified address that yours was claimed with: most likely by you, with another sign-in. */
            addressUsedAgain: boolean;
            /** @description All the sign-ins, the oldest first. */
            items: components["schemas"]["Identity"][];
        };
        /** @description Insights of a post, for its author. */
        Insights: {
            /** @description Numbers by day (UTC), newest first; days on which nothing happened are left out. */
            days: components["schemas"]["InsightsDay"][];
            /** @description The smallest number that is reported; null stands for any smaller number, 0 included. */
            floor: number;
            /** @description Id of the post. */
            postId: components["schemas"]["PostId"];
            /** @description Totals since the post was published. */
            total: components["schemas"]["InsightsTotal"];
        };
        /** @description Figures of a day. */
        InsightsDay: {
            /**
             * Format: date
             * @description The day (UTC).
             */
            day: string;
            /** @description Number of people who followed the author because of the post. */
            follows: number | null;
            /** @description Number of likes. */
            likes: number | null;
            /** @description Number of reposts. */
            reposts: number | null;
            /** @description Number of people who saved the post. */
            saves: number | null;
            /** @description Number of people who shared the post; a person who shares it again on another day counts again. */
            shares: number | null;
            /** @description Number of people who looked at the post; a person who looks again on another day counts again. */
            views: number | null;
        };
        /** @description Totals since the post was published. */
        InsightsTotal: {
            /** @description Number of shown comments and replies. */
            comments: number | null;
            /** @description Number of people who followed the author because of the post. */
            follows: number | null;
            /** @description Number of likes. */
            likes: number | null;
            /** @description Number of reposts. */
            reposts: number | null;
            /** @description Number of people who saved the post. */
            saves: number | null;
            /** @description Number of people who shared the post; a person who shares it again on another day counts again. */
            shares: number | null;
            /** @description Number of people who looked at the post; a person who looks again on another day counts again. */
            views: number | null;
        };
        /**
         * @description What others may do with the photos: nothing without permission, or what a Creative Commons licence allows.
         * @enum {string}
         */
        Licence: "all-rights-reserved" | "cc0-1.0" | "cc-by-4.0" | "cc-by-sa-4.0" | "cc-by-nd-4.0" | "cc-by-nc-4.0" | "cc-by-nc-sa-4.0" | "cc-by-nc-nd-4.0";
        /** @description Whether you like the post or comment, and how many do, after this call. */
        Like: {
            /** @description Numbers in which your like is seen. */
            counts: components["schemas"]["LikeCounts"];
            /** @description Whether you like it. */
            liked: boolean;
        };
        /** @description Numbers in which your like is seen. */
        LikeCounts: {
            /** @description Number of likes; null where it is hidden from you, or where you can no longer see what you liked. */
            likes: number | null;
        };
        /** @description What is left of a limit. */
        LimitLeft: {
            /** @description Name of the limit. */
            name: string;
            /** @description How many at once after a quiet time. */
            quota: number;
            /** @description How many are left now. */
            remaining: number;
        };
        /** @description A text in each language. */
        LocalizedText: {
            /** @description Arabic. */
            ar: string;
            /** @description English. */
            en: string;
        };
        /** @description An address in each language. */
        LocalizedUrl: {
            /**
             * Format: uri
             * @description In Arabic.
             */
            ar: string;
            /**
             * Format: uri
             * @description In English.
             */
            en: string;
        };
        /** @description A person whom a text mentions, and where. */
        Mention: {
            /** @description Id of the account. */
            accountId: components["schemas"]["AccountId"];
            /** @description End in the caption, in UTF-16 code units. */
            end: number;
            /** @description Start in the caption, in UTF-16 code units. */
            start: number;
            /** @description Unique username of the account. */
            username: string;
        };
        /** @description How long to mute an account. */
        MuteTerms: {
            /**
             * Format: date-time
             * @description When the mute ends, at most 365 days from now; leave it out to mute until you unmute.
             */
            until?: string;
        };
        /** @description The username to claim, with a display name if you like. */
        NewAccount: {
            /** @description Display name of the account; defaults to the username. Up to 64 characters as people count them (graphemes) and 640 bytes of UTF-8. Stored in NFC, without control characters that could disguise text. */
            displayName?: string;
            /** @description That the person has no account yet. The first claim with a sign-in of a provider is refused with `link_or_new` without it; every other claim needs none. */
            isNew?: boolean;
            /** @description The version of the terms of service that the person accepts: `terms.version` of `GET /v1/config`. It is needed for a new account where that has one, and means nothing where it has none. */
            termsVersion?: string;
            /** @description Unique username of the account. */
            username: components["schemas"]["Username"];
        };
        /** @description Why a decision should be reversed. */
        NewAppeal: {
            /** @description Why the decision should be reversed. Up to 2000 characters as people count them (graphemes) and 20000 bytes of UTF-8. Stored in NFC, without control characters that could disguise text. */
            text: string;
        };
        /** @description A new audience. It starts empty. */
        NewAudience: {
            /** @description Name of the audience. Up to 64 characters as people count them (graphemes) and 640 bytes of UTF-8; must not be empty. Two audiences can have the same name. */
            name: string;
        };
        /** @description A new collection. It starts empty. */
        NewCollection: {
            /** @description Name of the collection. Up to 64 characters as people count them (graphemes) and 640 bytes of UTF-8; must not be empty. */
            name: string;
            /**
             * @description Who can see the collection.
             * @default private
             */
            visibility?: components["schemas"]["CollectionVisibility"];
        };
        /** @description A new comment, or a reply to a comment. */
        NewComment: {
            /** @description Id of the comment to reply to. It must be one that starts a thread: there are two levels, comments and replies. */
            replyTo?: components["schemas"]["CommentId"];
            /** @description Text of the comment. 1 to 1000 characters as people count them (graphemes) and up to 10000 bytes of UTF-8, with up to 20 mentions; must not consist of white space or invisible characters only. Stored in NFC, without control characters that could disguise text. */
            text: string;
        };
        /** @description An authority’s demand, as one of the staff records it. */
        NewDemand: {
            /** @description Who demands it; everybody sees it. Up to 200 characters as people count them (graphemes) and 2000 bytes of UTF-8. Stored in NFC, without control characters that could disguise text. */
            authority: string;
            /**
             * Format: date-time
             * @description When it ends by itself, within 365 days; without it, when it is lifted.
             */
            endsAt?: string;
            /** @description What the person is told was found, in both languages. */
            facts: components["schemas"]["NewLocalizedText"];
            /** @description On which law; everybody sees it. Up to 200 characters as people count them (graphemes) and 2000 bytes of UTF-8. Stored in NFC, without control characters that could disguise text. */
            ground: string;
            /** @description The item of the review queue that is closed by it. */
            itemId?: string;
            /** @description Where the papers lie; for the staff alone. Up to 200 characters as people count them (graphemes) and 2000 bytes of UTF-8. Stored in NFC, without control characters that could disguise text. */
            reference: string;
            /**
             * @description The rule that the person is told; `illegal` where nothing is said.
             * @default illegal
             * @enum {string}
             */
            rule?: "child_abuse" | "underage" | "explicit" | "nudity" | "intimate_without_consent" | "solicitation" | "graphic_violence" | "disturbing" | "threats" | "terrorism" | "weapons" | "cruelty_to_animals" | "hate_speech" | "harassment" | "privacy" | "self_harm" | "dangerous_acts" | "drugs" | "illegal_goods" | "spam" | "scam" | "impersonation" | "false_information" | "copyright" | "trademark" | "defamation" | "illegal" | "evasion" | "offensive_gestures" | "unclear" | "other";
            /** @description What is to be withheld: an account, a post, a comment or a collection, with the ids that name it. A photo is withheld with its post. */
            subject: components["schemas"]["NewSubject"];
            /** @description Codes of countries (ISO 3166-1 alpha-2). */
            territory: string[];
        };
        /** @description A new draft. It takes all fields of a post, and none of them is required. */
        NewDraft: {
            /** @description Id of the audience of yours that can see the post, where its visibility is `audience`. */
            audienceId?: components["schemas"]["AudienceId"];
            /** @description The caption, with up to 10 hashtags and 20 mentions. */
            caption?: string;
            /** @description Usernames of up to 5 people who are invited to co-author the post when it is published. */
            coAuthors?: components["schemas"]["Username"][];
            /** @description Whether comments need approval by the author before they show. */
            commentApproval?: boolean;
            /** @description Who can comment, among the people who can see the post. */
            commentPolicy?: components["schemas"]["CommentPolicy"];
            /** @description Language of the title and caption as a BCP 47 tag, such as `ar` or `en-GB`. */
            language?: string;
            /** @description Licence of the photos: what others may do with them. */
            licence?: components["schemas"]["Licence"];
            /** @description Where the post was made, as in `POST /v1/posts`. */
            location?: components["schemas"]["NewPostLocation"];
            /** @description Whether the post was made with the help of AI. */
            madeWithAi?: boolean;
            /** @description Marks the post as a paid partnership. */
            paidPartnership?: components["schemas"]["NewPaidPartnership"];
            /**
             * @description Up to 34 photos in order, ready or still processing.
             * @default []
             */
            photos?: components["schemas"]["NewPostPhoto"][];
            /**
             * Format: date-time
             * @description When to publish the draft automatically, 5 minutes to 75 days from now.
             */
            publishAt?: string;
            /** @description Whether to cover the photos until the viewer asks to see them. */
            sensitive?: boolean;
            /** @description The title. */
            title?: string;
            /** @description Who can see the post. */
            visibility?: components["schemas"]["Visibility"];
        };
        /** @description The point that should stay in view when the photo is cropped. */
        NewFocalPoint: {
            /** @description Position across the photo, from 0 to 1, to four decimals. */
            x: number;
            /** @description Position down the photo, from 0 to 1, to four decimals. */
            y: number;
        };
        /** @description The file of hashes that you are going to send. */
        NewHashImport: {
            /** @description Size of the file in bytes. */
            bytes: number;
        };
        /** @description Proof of the sign-in to link. */
        NewIdentity: {
            /** @description Access token of the sign-in to link, which must not be older than 300 seconds. */
            accessToken: string;
        };
        /** @description A text in each language. */
        NewLocalizedText: {
            /** @description In Arabic. Up to 4000 characters as people count them (graphemes) and 40000 bytes of UTF-8. Stored in NFC, without control characters that could disguise text. */
            ar: string;
            /** @description In English. Up to 4000 characters as people count them (graphemes) and 40000 bytes of UTF-8. Stored in NFC, without control characters that could disguise text. */
            en: string;
        };
        /** @description A notice of illegal content. */
        NewNotice: {
            /**
             * Format: uri
             * @description Where the content is to be seen: the address of a post, photo, comment, collection or account, by whichever app. Its id or the username stands in it: `…/posts/{postId}`, an address of media, `…/accounts/{username}`, `/@name`.
             */
            address: string;
            /**
             * Format: email
             * @description Your email address; kept with the notice for a year.
             */
            email?: string;
            /** @description Why you consider it illegal. Up to 1000 characters as people count them (graphemes) and 10000 bytes of UTF-8. Stored in NFC, without control characters that could disguise text. */
            explanation: string;
            /** @description You believe in good faith that what you say is accurate and complete. */
            goodFaith: boolean;
            /** @description Your name. Up to 64 characters as people count them (graphemes) and 640 bytes of UTF-8. Stored in NFC, without control characters that could disguise text. */
            name?: string;
            /**
             * @description Why: one of the reasons of `GET /v1/report-reasons`.
             * @enum {string}
             */
            reason: "child_abuse" | "underage" | "explicit" | "nudity" | "intimate_without_consent" | "solicitation" | "threats" | "terrorism" | "graphic_violence" | "cruelty_to_animals" | "weapons" | "hate_speech" | "harassment" | "privacy" | "self_harm" | "dangerous_acts" | "drugs" | "illegal_goods" | "scam" | "impersonation" | "false_information" | "spam" | "copyright" | "trademark" | "defamation" | "illegal" | "other" | "child_at_risk" | "hate_symbols" | "bullying" | "sexual_harassment" | "likeness" | "suicide";
        };
        /** @description Marks a post as a paid partnership. */
        NewPaidPartnership: {
            /** @description Username of the partner that paid, who is invited to be named. */
            partner?: components["schemas"]["Username"];
        };
        /** @description The file that you are going to upload: at most 51 million pixels, or 200 million in a JPEG that is not progressive; sides of 80 to 16400 pixels, the longer at most 8 times the shorter. Colours may be named by a profile, by code points (PQ and HLG too) or by gamma. */
        NewPhoto: {
            /** @description Alt text: what the photo shows, for people who cannot see it. Up to 1500 characters as people count them (graphemes) and 15000 bytes of UTF-8. Stored in NFC, without control characters that could disguise text. */
            altText?: string;
            /** @description Exact size in bytes of the file that you will upload; at most 20971520. */
            bytes: number;
            /** @description Content type that you upload the file with: any `image/*`, or `application/octet-stream` when you do not know. Its bytes decide what it is. */
            contentType: string;
            /** @description Which metadata of the camera to keep; none by default. Served images never contain any. */
            keep?: components["schemas"]["NewPhotoKeep"];
            /** @description SHA-256 of the file in base64 (44 characters). The upload is refused if the file does not match it. */
            sha256?: string;
        };
        /** @description Which metadata of the camera to keep; none by default. Served images never contain any. */
        NewPhotoKeep: {
            /** @description Whether to keep the data about the camera: make, model, lens, settings and time. */
            camera?: boolean;
            /** @description Whether to keep where the photo was taken, to two decimals of a degree. */
            place?: boolean;
        };
        /** @description A person to tag on a photo, and where. */
        NewPhotoTag: {
            /** @description Unique username of the account. */
            username: components["schemas"]["Username"];
            /** @description Position across the photo, from 0 to 1, to four decimals. */
            x: number;
            /** @description Position down the photo, from 0 to 1, to four decimals. */
            y: number;
        };
        /** @description A new post. The first photo is the cover. */
        NewPost: {
            /** @description Id of the audience of yours that can see the post; required when the visibility is `audience`, and not allowed otherwise. */
            audienceId?: components["schemas"]["AudienceId"];
            /** @description Caption of the post, with up to 10 hashtags and 20 mentions. Up to 4000 characters as people count them (graphemes) and 40000 bytes of UTF-8. Stored in NFC, without control characters that could disguise text. */
            caption?: string;
            /** @description Usernames of up to 5 people to invite as co-authors. */
            coAuthors?: components["schemas"]["Username"][];
            /** @description Whether comments need approval by the author before they show; when left out, as your `postDefaults` say. */
            commentApproval?: boolean;
            /** @description Who can comment, among the people who can see the post; when left out, as your `postDefaults` say. */
            commentPolicy?: components["schemas"]["CommentPolicy"];
            /** @description Language of the title and caption as a BCP 47 tag, such as `ar` or `en-GB`. */
            language?: string;
            /** @description Licence of the photos: what others may do with them; when left out, as your `postDefaults` say. */
            licence?: components["schemas"]["Licence"];
            /** @description Where the post was made. Either a `name`, optionally with `latitude` and `longitude`; or `fromPhoto`, optionally with a `name`, to use the coordinates of that photo. */
            location?: components["schemas"]["NewPostLocation"];
            /** @description Whether the author says that the post was made with the help of AI. */
            madeWithAi?: boolean;
            /** @description Marks the post as a paid partnership. */
            paidPartnership?: components["schemas"]["NewPaidPartnership"];
            /** @description 1 to 34 photos in order, ready or still processing. */
            photos: components["schemas"]["NewPostPhoto"][];
            /** @description Whether to cover the photos until the viewer asks to see them. */
            sensitive?: boolean;
            /** @description Title of the post. Up to 90 characters as people count them (graphemes) and 900 bytes of UTF-8. Stored in NFC, without control characters that could disguise text. */
            title?: string;
            /** @description Who can see the post; when left out, as your `postDefaults` say. */
            visibility?: components["schemas"]["Visibility"];
        };
        /** @description Where a post was made. */
        NewPostLocation: {
            /** @description Id of a photo of the post that was created with `keep.place`: the post uses its coordinates. */
            fromPhoto?: components["schemas"]["PhotoId"];
            /** @description Degrees north of the equator, to two decimals: about a kilometre. */
            latitude?: number;
            /** @description Degrees east of Greenwich, to two decimals: about a kilometre. */
            longitude?: number;
            /** @description Name of the place. Up to 100 characters as people count them (graphemes) and 1000 bytes of UTF-8. */
            name?: string;
        };
        /** @description A photo of a new post. */
        NewPostPhoto: {
            /** @description Alt text: what the photo shows. It replaces the alt text that the photo was created with. Up to 1500 characters as people count them (graphemes) and 15000 bytes of UTF-8. Stored in NFC, without control characters that could disguise text. */
            altText?: string;
            /** @description The point that should stay in view when the photo is cropped; null is the same as leaving it out. */
            focalPoint?: components["schemas"]["NewFocalPoint"] | null;
            /** @description Id of the photo. */
            photoId: components["schemas"]["PhotoId"];
            /** @description Up to 20 people to tag on the photo, each once. */
            tags?: components["schemas"]["NewPhotoTag"][];
        };
        /** @description What one administrator proposes to others. */
        NewProposal: {
            /** @description Account that it is about; of every act but a disclosure. */
            accountId?: components["schemas"]["AccountId"];
            /**
             * @description What is proposed. `grant` and `withdraw` are about a role. `export`: a copy of all data, for somebody who cannot sign in. `erasure`: the account goes, likewise. `hold`: nothing of the account is erased until a time, as an authority demands. `release`: such a hold ends before its time. `disclosure`: whoever approves sees a preserved match.
             * @enum {string}
             */
            act: "grant" | "withdraw" | "export" | "erasure" | "hold" | "release" | "disclosure";
            /** @description Who demands it; of a hold alone. */
            authority?: string;
            /** @description Why, for whoever approves and for audits. Up to 1000 characters as people count them (graphemes) and 10000 bytes of UTF-8. Stored in NFC, without control characters that could disguise text. */
            ground: string;
            /** @description The hold that ends; of a release alone. */
            holdId?: string;
            /** @description What is to be seen; of a disclosure alone. */
            preservedId?: string;
            /** @description Where the request lies, such as the number of a letter. Up to 200 characters as people count them (graphemes) and 2000 bytes of UTF-8. Stored in NFC, without control characters that could disguise text. */
            reference: string;
            /**
             * @description The role; for `grant` and `withdraw`, and for these alone.
             * @enum {string}
             */
            role?: "reviewer" | "senior" | "administrator" | "auditor";
            /**
             * Format: date-time
             * @description When the hold ends, at most 1826 days from now; of a hold alone.
             */
            until?: string;
        };
        /** @description A subscription as returned by `PushSubscription.toJSON()` of the Push API. */
        NewPushSubscription: {
            /**
             * Format: uri
             * @description URL of the push service for the device: https to a public host by name, on port 443.
             */
            endpoint: string;
            /** @description Accepted but not used: the push service itself says when a device is gone. */
            expirationTime?: number | null;
            /** @description Keys that pushes are encrypted with, so that only the device can read them. */
            keys: components["schemas"]["NewPushSubscriptionKeys"];
        };
        /** @description Keys that pushes are encrypted with, so that only the device can read them. */
        NewPushSubscriptionKeys: {
            /** @description Authentication secret of the device: 16 random bytes in base64url. */
            auth: string;
            /** @description Public key of the device: an uncompressed P-256 point in base64url. */
            p256dh: string;
        };
        /** @description A report of things of one account. */
        NewReport: {
            /** @description The account whose things you report; that of the author, commenter or owner. */
            accountId: components["schemas"]["AccountId"];
            /**
             * @description Why: one of the reasons of `GET /v1/report-reasons`.
             * @enum {string}
             */
            reason: "child_abuse" | "underage" | "explicit" | "nudity" | "intimate_without_consent" | "solicitation" | "threats" | "terrorism" | "graphic_violence" | "cruelty_to_animals" | "weapons" | "hate_speech" | "harassment" | "privacy" | "self_harm" | "dangerous_acts" | "drugs" | "illegal_goods" | "scam" | "impersonation" | "false_information" | "spam" | "copyright" | "trademark" | "defamation" | "illegal" | "other" | "child_at_risk" | "hate_symbols" | "bullying" | "sexual_harassment" | "likeness" | "suicide";
            /** @description What you report, all of that account. */
            subjects: components["schemas"]["NewSubject"][];
            /** @description What else the staff should know; nobody else reads it. Up to 1000 characters as people count them (graphemes) and 10000 bytes of UTF-8. Stored in NFC, without control characters that could disguise text. */
            text?: string;
        };
        /** @description A text for answers, in both languages. */
        NewReviewMacro: {
            /** @description In Arabic. Up to 2000 characters as people count them (graphemes) and 20000 bytes of UTF-8. Stored in NFC, without control characters that could disguise text. */
            ar: string;
            /** @description In English. Up to 2000 characters as people count them (graphemes) and 20000 bytes of UTF-8. Stored in NFC, without control characters that could disguise text. */
            en: string;
            /** @description What it is called. Up to 60 characters as people count them (graphemes) and 600 bytes of UTF-8. Stored in NFC, without control characters that could disguise text. */
            name: string;
        };
        /** @description A note. */
        NewReviewNote: {
            /** @description A note for the staff. Up to 2000 characters as people count them (graphemes) and 20000 bytes of UTF-8. Stored in NFC, without control characters that could disguise text. */
            text: string;
        };
        /** @description When to publish the draft: 5 minutes to 75 days from now. */
        NewSchedule: {
            /**
             * Format: date-time
             * @description When to publish the draft automatically, 5 minutes to 75 days from now.
             */
            publishAt: string;
        };
        /** @description A new share link. It is valid for 30 days by default and for 90 days at most. */
        NewShareLink: {
            /**
             * Format: date-time
             * @description When the link expires, at most 90 days from now; 30 days from now by default.
             */
            expiresAt?: string;
        };
        /** @description What a report or demand is about. */
        NewSubject: {
            /** @description The account whose things you report; that of the author, commenter or owner. */
            accountId?: components["schemas"]["AccountId"];
            /** @description Id of the collection. */
            collectionId?: components["schemas"]["CollectionId"];
            /** @description Id of the comment. */
            commentId?: components["schemas"]["CommentId"];
            /**
             * @description What is meant: the `account` itself, a `post`, a `photo` of a post, a `comment` or a `collection`. Its ids stand beside it.
             * @enum {string}
             */
            kind: "account" | "post" | "photo" | "comment" | "collection";
            /** @description Id of the photo. */
            photoId?: components["schemas"]["PhotoId"];
            /** @description Id of the post. */
            postId?: components["schemas"]["PostId"];
        };
        /** @description A notice, as whoever has its receipt sees it. */
        Notice: {
            /** @description Id of the notice, which is its receipt. */
            noticeId: string;
            /**
             * Format: date-time
             * @description When it came.
             */
            receivedAt: string;
            /**
             * @description `received`; `not_found`: nothing that is known here is at the address, or it has gone with its account; `action_taken`: something was done; `no_violation`: nothing had to be.
             * @enum {string}
             */
            state: "received" | "not_found" | "action_taken" | "no_violation";
        };
        /** @description A notification: something that happened to you or your content. */
        Notification: {
            /** @description The people who are named, at most three, latest first; empty when the notification is not about people. */
            actors: components["schemas"]["AccountCard"][];
            /** @description The comment that the notification is about; null when there is none. */
            comment: components["schemas"]["NotificationComment"] | null;
            /**
             * Format: date-time
             * @description When it happened; for a group, when the last event joined.
             */
            createdAt: string;
            /** @description Id of the decision. */
            decisionId?: string;
            /** @description Id of the draft whose scheduled post failed. */
            draftId?: components["schemas"]["DraftId"];
            /** @description Whether it is newer than what was marked as read when the first page of the list was requested. */
            isUnread: boolean;
            /** @description Id of the notification. A group of events gets a new id when it moves to the top. */
            notificationId: components["schemas"]["NotificationId"];
            /** @description Number of other people who did the same. */
            othersCount: number;
            /** @description The post that the notification is about; null when there is none. */
            post: components["schemas"]["NotificationPost"] | null;
            /** @description Text of the notification, ready to display, in the language of the request. */
            sentence: string;
            /** @description What happened. */
            type: components["schemas"]["NotificationType"];
        };
        /** @description The comment that the notification is about; null when there is none. */
        NotificationComment: {
            /** @description Id of the comment. */
            commentId: components["schemas"]["CommentId"];
            /** @description Beginning of the text. */
            excerpt: string;
            /** @description People whom the beginning of the text mentions, in order, with their present usernames. */
            mentions: components["schemas"]["Mention"][];
        };
        /** @description Opaque id of a notification; sorts by time. */
        NotificationId: string;
        /** @description A page of notifications, newest first. */
        NotificationPage: {
            /** @description Cursor of the next page: send it as `?cursor=`. Left out on the last page. */
            cursor?: string;
            /** @description The items of this page. */
            items: components["schemas"]["Notification"][];
        };
        /** @description The post that the notification is about; null when there is none. */
        NotificationPost: {
            /** @description Cover photo of the post, as shown in grids; null while the post is not published. */
            cover: components["schemas"]["Photo"] | null;
            /** @description Id of the post. */
            postId: components["schemas"]["PostId"];
        };
        /** @description Your notification preferences: what you are notified of. */
        NotificationPreferences: {
            /** @description Co-authors who accepted your invitation. */
            co_author_accepted: components["schemas"]["FromWhom"];
            /** @description Invitations to be a co-author. */
            co_author_invitation: components["schemas"]["FromWhom"];
            /** @description Comments on your posts. */
            comment: components["schemas"]["FromWhom"];
            /** @description Your comments that were approved. */
            comment_approved: components["schemas"]["FromWhom"];
            /** @description Likes on your comments. */
            comment_like: components["schemas"]["FromWhom"];
            /** @description Comments that are waiting for your approval. */
            comment_pending: components["schemas"]["FromWhom"];
            /** @description New followers. */
            follow: components["schemas"]["FromWhom"];
            /** @description Your follow requests that were accepted. */
            follow_accepted: components["schemas"]["FromWhom"];
            /** @description Follow requests to your private account. */
            follow_request: components["schemas"]["FromWhom"];
            /** @description Likes on your posts. */
            like: components["schemas"]["FromWhom"];
            /** @description Mentions in captions and comments. */
            mention: components["schemas"]["FromWhom"];
            /** @description New posts of people whose bell you rang. */
            new_post: components["schemas"]["FromWhom"];
            /** @description Paid partners who accepted your invitation. */
            partnership_accepted: components["schemas"]["FromWhom"];
            /** @description Invitations to be a paid partner. */
            partnership_invitation: components["schemas"]["FromWhom"];
            /** @description Your posts that are held. */
            post_held: components["schemas"]["OnOff"];
            /** @description Your posts that were published. */
            post_published: components["schemas"]["OnOff"];
            /** @description Whether your notifications are also sent to your devices as pushes. */
            pushes: components["schemas"]["OnOff"];
            /** @description Replies to your comments. */
            reply: components["schemas"]["FromWhom"];
            /** @description Reposts of your posts. */
            repost: components["schemas"]["FromWhom"];
            /** @description Your scheduled posts that could not be published. */
            scheduled_post_failed: components["schemas"]["OnOff"];
            /** @description Photos that you are tagged in. */
            tag: components["schemas"]["FromWhom"];
        };
        /** @description Changes to your notification preferences. Fields you leave out stay as they are. */
        NotificationPreferencesChange: {
            /** @description Co-authors who accepted your invitation. */
            co_author_accepted?: components["schemas"]["FromWhom"];
            /** @description Invitations to be a co-author. */
            co_author_invitation?: components["schemas"]["FromWhom"];
            /** @description Comments on your posts. */
            comment?: components["schemas"]["FromWhom"];
            /** @description Your comments that were approved. */
            comment_approved?: components["schemas"]["FromWhom"];
            /** @description Likes on your comments. */
            comment_like?: components["schemas"]["FromWhom"];
            /** @description Comments that are waiting for your approval. */
            comment_pending?: components["schemas"]["FromWhom"];
            /** @description New followers. */
            follow?: components["schemas"]["FromWhom"];
            /** @description Your follow requests that were accepted. */
            follow_accepted?: components["schemas"]["FromWhom"];
            /** @description Follow requests to your private account. */
            follow_request?: components["schemas"]["FromWhom"];
            /** @description Likes on your posts. */
            like?: components["schemas"]["FromWhom"];
            /** @description Mentions in captions and comments. */
            mention?: components["schemas"]["FromWhom"];
            /** @description New posts of people whose bell you rang. */
            new_post?: components["schemas"]["FromWhom"];
            /** @description Paid partners who accepted your invitation. */
            partnership_accepted?: components["schemas"]["FromWhom"];
            /** @description Invitations to be a paid partner. */
            partnership_invitation?: components["schemas"]["FromWhom"];
            /** @description Your posts that are held. */
            post_held?: components["schemas"]["OnOff"];
            /** @description Your posts that were published. */
            post_published?: components["schemas"]["OnOff"];
            /** @description Whether your notifications are also sent to your devices as pushes. */
            pushes?: components["schemas"]["OnOff"];
            /** @description Replies to your comments. */
            reply?: components["schemas"]["FromWhom"];
            /** @description Reposts of your posts. */
            repost?: components["schemas"]["FromWhom"];
            /** @description Your scheduled posts that could not be published. */
            scheduled_post_failed?: components["schemas"]["OnOff"];
            /** @description Photos that you are tagged in. */
            tag?: components["schemas"]["FromWhom"];
        };
        /**
         * @description Kind of event. `comment_pending`: a comment is waiting for your approval. `decision`: a decision about your account or content; `decision_reversed`: it was reversed; `appeal_answered`: your appeal against it was decided.
         * @enum {string}
         */
        NotificationType: "follow" | "follow_request" | "follow_accepted" | "mention" | "new_post" | "comment" | "comment_pending" | "comment_approved" | "reply" | "comment_like" | "tag" | "co_author_invitation" | "co_author_accepted" | "partnership_invitation" | "partnership_accepted" | "like" | "repost" | "post_published" | "post_held" | "scheduled_post_failed" | "export_ready" | "report_decided" | "decision" | "decision_reversed" | "appeal_answered";
        /**
         * @description Whether you are notified.
         * @enum {string}
         */
        OnOff: "on" | "off";
        /** @description A paid partnership, with the partner where you can see it. */
        PaidPartnership: {
            /** @description The partner that paid, where the author has named it; one who has not accepted yet is shown only to itself and to the author. */
            partner?: components["schemas"]["AccountCard"];
            /**
             * @description State of the invitation of the partner: accepted (`accepted`), or not answered yet (`invited`).
             * @enum {string}
             */
            state?: "invited" | "accepted";
        };
        /** @description Your present password and the new one. */
        PasswordChange: {
            /** @description The password to sign in with from now on: 12 to 256 characters, of any kind. */
            newPassword: string;
            /** @description The password that you sign in with now. */
            previousPassword: string;
        };
        /**
         * @description `approval`: comments on this post need approval. `restricted`: the post's author restricts the account that wrote the comment. `hidden_words`: the comment has a word that the post's author hides.
         * @enum {string}
         */
        PendingReason: "restricted" | "approval" | "hidden_words";
        /**
         * @description Who is allowed: `everyone`, `following` (people whom the account follows) or `nobody`.
         * @enum {string}
         */
        Permission: "everyone" | "following" | "nobody";
        /** @description An account in a list of people, with the relationship between you and it. */
        Person: {
            /** @description Id of the account. */
            accountId: components["schemas"]["AccountId"];
            /** @description The avatar; null when there is none. */
            avatar: components["schemas"]["Photo"] | null;
            /** @description Display name of the account. */
            displayName: string;
            /** @description The relationship between you and the account; left out for guests and for your own account. */
            relationship?: components["schemas"]["Relationship"];
            /** @description Unique username of the account. */
            username: string;
        };
        /** @description A page of people. */
        PersonPage: {
            /** @description Cursor of the next page: send it as `?cursor=`. Left out on the last page. */
            cursor?: string;
            /** @description The items of this page. */
            items: components["schemas"]["Person"][];
        };
        /** @description A photo, with everything that a staggered grid needs before any image data arrives. */
        Photo: {
            /** @description Alt text: what the photo shows, for people who cannot see it; null when there is none. */
            altText: string | null;
            /** @description The camera that took the photo; left out when the file does not say or its owner did not keep it. */
            camera?: components["schemas"]["Camera"];
            /**
             * @description What the file turned out to be; only its owner gets it. `image/heic` is any HEIF file with HEVC. Left out until the photo is ready.
             * @enum {string}
             */
            contentType?: "image/jpeg" | "image/png" | "image/webp" | "image/gif" | "image/avif" | "image/heic";
            /** @description Dominant colour as `#rrggbb`; null until it is known. */
            dominantColor: string | null;
            /** @description The point that should stay in view when the photo is cropped; left out or null when nobody said it. */
            focalPoint?: components["schemas"]["FocalPoint"] | null;
            /** @description Height in pixels, upright; null until it is known. */
            height: number | null;
            /** @description Id of the photo. */
            photoId: components["schemas"]["PhotoId"];
            /** @description Where the photo was taken; only its owner gets it. Left out when the file does not say or the owner did not keep it. */
            place?: components["schemas"]["Place"];
            /** @description What went wrong: a stable code for programs and a sentence for people. */
            problem?: components["schemas"]["ContentProblem"];
            /** @description The photo at different sizes, in sRGB or Display P3. Choose by `width` and `height`: of a photo of 1:8 the smallest has 40 pixels on its short side. URLs expire within an hour. Empty until the photo is ready, and where `screen.treatment` is `hide`. */
            renditions: components["schemas"]["Rendition"][];
            /** @description The screen over a sensitive photo; null for any other. Where both moderation and the author find it sensitive, `labels` names both. */
            screen: components["schemas"]["PhotoScreen"] | null;
            /** @description Whether the photo is sensitive: moderation found so, or the author of its post said so. The same as whether `screen` is not null. */
            sensitive: boolean;
            /** @description Current state. */
            state: components["schemas"]["PhotoState"];
            /** @description ThumbHash in base64, a placeholder of about 25 bytes; null until it is known. */
            thumbHash: string | null;
            /** @description What the photo waits for while it is `processing`, beside the usual; left out where it waits for nothing. `moderation_limit`: the service checks only so many photos in a day (UTC). */
            waiting?: components["schemas"]["PhotoWaiting"];
            /** @description Width in pixels, upright; null until it is known. */
            width: number | null;
        };
        /** @description What to say of the photo. Fields you leave out stay as they are; null clears a field. */
        PhotoChange: {
            /** @description Alt text: what the photo shows, for people who cannot see it; null or an empty text clears it. Up to 1500 characters as people count them (graphemes) and 15000 bytes of UTF-8. Stored in NFC, without control characters that could disguise text. */
            altText?: string | null;
            /** @description The point that should stay in view when the photo is cropped; null clears it. */
            focalPoint?: components["schemas"]["NewFocalPoint"] | null;
        };
        /** @description Opaque id of a photo; sorts by time. */
        PhotoId: string;
        /** @description A page of photos. */
        PhotoPage: {
            /** @description Cursor of the next page: send it as `?cursor=`. Left out on the last page. */
            cursor?: string;
            /** @description The items of this page. */
            items: components["schemas"]["Photo"][];
        };
        /** @description The screen over a sensitive photo: what to do about it, who says so and why. */
        PhotoScreen: {
            /** @description Why the photo is sensitive and who says so, the author first. */
            labels: components["schemas"]["PhotoScreenLabel"][];
            /**
             * @description What to do for this viewer, by their `sensitivePhotos` setting: `show` the photo like any other, `ask` before showing it, or `hide` it. A hidden photo has no `renditions`; its size, placeholder and color stay, to fill its place. Guests get `ask`; so does whoever opens a single post with photos that their lists hide; authors and co-authors of the post get `show`.
             * @enum {string}
             */
            treatment: "show" | "ask" | "hide";
        };
        /** @description An entry of `labels` of `PhotoScreen`. */
        PhotoScreenLabel: {
            /**
             * @description Why the photo is sensitive; `sensitive` where nothing more is known, as when its author marked it.
             * @enum {string}
             */
            reason: "nudity" | "suggestive" | "sexual" | "violence" | "weapons" | "disturbing" | "drugs" | "rude_gestures" | "sensitive";
            /**
             * @description Who says so: the `author` of the post, or `moderation`.
             * @enum {string}
             */
            source: "author" | "moderation";
        };
        /**
         * @description `awaiting`: waiting for the upload. `processing`: uploaded, being processed. `ready`: can be shown. `rejected`: rejected by moderation. `failed`: not usable as a photo.
         * @enum {string}
         */
        PhotoState: "awaiting" | "processing" | "ready" | "rejected" | "failed";
        /** @description A person tagged at a place on a photo. */
        PhotoTag: {
            /** @description The account. */
            account: components["schemas"]["AccountCard"];
            /**
             * @description State of the tag: visible to everyone (`shown`), or waiting for the tagged account to accept it (`pending`).
             * @enum {string}
             */
            state: "shown" | "pending";
            /** @description Position across the photo, from 0 to 1, to four decimals. */
            x: number;
            /** @description Position down the photo, from 0 to 1, to four decimals. */
            y: number;
        };
        /** @description What a photo waits for. */
        PhotoWaiting: {
            /** @description Stable code, for programs. */
            code: string;
            /** @description Sentence for people, in the language of the request. */
            message: string;
            /**
             * Format: date-time
             * @description When it goes on at the earliest; where many wait, some wait for another day.
             */
            until: string;
        };
        /** @description Roughly where the photo was taken. */
        Place: {
            /** @description Degrees north of the equator, to two decimals: about a kilometre. */
            latitude: number;
            /** @description Degrees east of Greenwich, to two decimals: about a kilometre. */
            longitude: number;
        };
        /** @description A post with its author and photos. */
        Post: {
            /** @description Id of the audience that can see the post, where its visibility is `audience`; only the author gets it. */
            audienceId?: components["schemas"]["AudienceId"];
            /** @description Author of the post. */
            author: components["schemas"]["AccountCard"];
            /** @description Caption of the post, as it was typed; empty when there is none. */
            caption: string;
            /** @description Number of the co-authors shown who have accepted. */
            coAuthorCount: number;
            /** @description Co-authors who have accepted, in the order in which the author named them; people who have not answered yet are shown only to themselves and to the author. Suspended accounts, and those who block you or whom you block, are left out. */
            coAuthors: components["schemas"]["CoAuthor"][];
            /** @description Whether comments need approval by the author before they show. */
            commentApproval: boolean;
            /** @description Who can comment, among the people who can see the post. */
            commentPolicy: components["schemas"]["CommentPolicy"];
            /** @description Number of likes, comments and reposts. */
            counts: components["schemas"]["PostCounts"];
            /** @description Id of the photo of the post that is shown in grids. */
            coverPhotoId: components["schemas"]["PhotoId"];
            /**
             * Format: date-time
             * @description When it was created.
             */
            createdAt: string;
            /** @description Id of the decision. */
            decisionId?: string;
            /**
             * Format: date-time
             * @description When a deleted post is removed for good; only the author gets it.
             */
            deletedUntil?: string;
            /**
             * Format: date-time
             * @description When the post was last edited; left out when it never was.
             */
            editedAt?: string;
            /** @description Language of the title and caption as a BCP 47 tag; null when not set. */
            language: string | null;
            /** @description Licence of the photos: what others may do with them. */
            licence: components["schemas"]["Licence"];
            /** @description Where the post was made; null when the author has not said. */
            location: components["schemas"]["PostLocation"] | null;
            /** @description Whether the author says that the post was made with the help of AI. */
            madeWithAi: boolean;
            /** @description People whom the caption mentions, in order. `accountId` says who was meant when it was written, whoever has the name by now: link by it. `username` is the present name where you get one post, and the written one in lists. Names that nobody had, and of one post people whom you cannot see, are plain text. */
            mentions: components["schemas"]["Mention"][];
            /** @description The paid partnership of the post; null when there is none. */
            paidPartnership: components["schemas"]["PaidPartnership"] | null;
            /** @description The photos in order. */
            photos: components["schemas"]["PostPhoto"][];
            /** @description Whether the post is pinned to the top of its author's profile; left out when it is not. */
            pinned?: boolean;
            /** @description Id of the post. */
            postId: components["schemas"]["PostId"];
            /** @description What went wrong: a stable code for programs and a sentence for people. */
            problem?: components["schemas"]["ContentProblem"];
            /**
             * Format: date-time
             * @description When the post was published; null until then.
             */
            publishedAt: string | null;
            /** @description Whether to cover the photos until the viewer asks to see them. */
            sensitive: boolean;
            /** @description Current state. */
            state: components["schemas"]["PostState"];
            /** @description Hashtags in the caption, in order. A hashtag has a letter, does not follow a Latin letter or a digit, and does not stand in a web address. */
            tags: components["schemas"]["Hashtag"][];
            /** @description Title of the post; empty when there is none. */
            title: string;
            /** @description What the post is to you; left out for guests. */
            viewer?: components["schemas"]["PostViewer"];
            /** @description Who can see the post. */
            visibility: components["schemas"]["Visibility"];
        };
        /** @description Changes to a post. Fields you leave out stay as they are. `photos` is the whole list: photos of the post in any order and others of yours that nothing uses; an alt text that you leave out stays too, and an empty one removes it. */
        PostChange: {
            /** @description Id of the audience of yours that can see the post; required when the visibility is `audience`, and not allowed otherwise. */
            audienceId?: components["schemas"]["AudienceId"];
            /** @description Caption of the post; an empty one removes it. Up to 4000 characters as people count them (graphemes) and 40000 bytes of UTF-8. Stored in NFC, without control characters that could disguise text. */
            caption?: string;
            /** @description Usernames of up to 5 co-authors: new ones are invited, and people who are left out are removed. */
            coAuthors?: components["schemas"]["Username"][];
            /** @description Whether comments need approval by the author before they show. */
            commentApproval?: boolean;
            /** @description Who can comment, among the people who can see the post. */
            commentPolicy?: components["schemas"]["CommentPolicy"];
            /** @description Id of the photo of the post that is shown in grids. */
            coverPhotoId?: components["schemas"]["PhotoId"];
            /** @description Language of the title and caption as a BCP 47 tag; null removes it. */
            language?: string | null;
            /** @description Licence of the photos: what others may do with them. */
            licence?: components["schemas"]["Licence"];
            /** @description Where the post was made; null removes it. Either a `name`, optionally with `latitude` and `longitude`; or `fromPhoto`, optionally with a `name`, to use the coordinates of that photo. */
            location?: components["schemas"]["NewPostLocation"] | null;
            /** @description Whether the author says that the post was made with the help of AI. */
            madeWithAi?: boolean;
            /** @description Marks the post as a paid partnership; null removes the mark. */
            paidPartnership?: components["schemas"]["NewPaidPartnership"] | null;
            /** @description The 1 to 34 photos that the post is to show, in order. Photos of the post that you leave out are released; new ones have to be ready once the post is published. */
            photos?: components["schemas"]["NewPostPhoto"][];
            /** @description Whether to cover the photos until the viewer asks to see them. */
            sensitive?: boolean;
            /** @description Title of the post; an empty one removes it. Up to 90 characters as people count them (graphemes) and 900 bytes of UTF-8. Stored in NFC, without control characters that could disguise text. */
            title?: string;
            /** @description Who can see the post. */
            visibility?: components["schemas"]["Visibility"];
        };
        /** @description Counts of a post. */
        PostCounts: {
            /** @description Number of shown comments and replies, the same for everyone. The list can have fewer, as it leaves out people whom you block or who block you. */
            comments: number;
            /** @description Number of likes; null when the author hides it from others or you have chosen not to see like counts. */
            likes: number | null;
            /** @description Number of reposts. */
            reposts: number;
            /** @description Number of people who saved the post; only the author gets it. */
            saves?: number;
        };
        /** @description What new posts and drafts say where their author does not. */
        PostDefaults: {
            /** @description Whether comments on your new posts need your approval before they show. */
            commentApproval: boolean;
            /** @description Who can comment on your new posts, among the people who can see them. */
            commentPolicy: components["schemas"]["CommentPolicy"];
            /** @description Licence of the photos of your new posts. */
            licence: components["schemas"]["Licence"];
            /**
             * @description Who can see your new posts. An audience is no default: name one with each post that is for it.
             * @enum {string}
             */
            visibility: "public" | "unlisted" | "followers" | "private";
        };
        /** @description Changes to what your new posts and drafts say by default. Fields you leave out stay as they are. */
        PostDefaultsChange: {
            /** @description Whether comments on your new posts need your approval before they show. */
            commentApproval?: boolean;
            /** @description Who can comment on your new posts, among the people who can see them. */
            commentPolicy?: components["schemas"]["CommentPolicy"];
            /** @description Licence of the photos of your new posts. */
            licence?: components["schemas"]["Licence"];
            /**
             * @description Who can see your new posts. An audience is no default: name one with each post that is for it.
             * @enum {string}
             */
            visibility?: "public" | "unlisted" | "followers" | "private";
        };
        /** @description What a post said before one of its edits. */
        PostEdit: {
            /** @description Caption of the post, as it was typed; empty when there is none. */
            caption: string;
            /** @description Id of the photo of the post that is shown in grids. */
            coverPhotoId: components["schemas"]["PhotoId"];
            /**
             * Format: date-time
             * @description When this version was replaced by an edit.
             */
            editedAt: string;
            /** @description Whether the post is a paid partnership. */
            isPaidPartnership: boolean;
            /** @description Language of the title and caption as a BCP 47 tag; null when not set. */
            language: string | null;
            /** @description Licence of the photos: what others may do with them. */
            licence: components["schemas"]["Licence"];
            /** @description Where the post said it was made; null when it did not say. Only the author gets it, as an edit may have removed it. */
            location?: components["schemas"]["PostLocation"] | null;
            /** @description Whether the author says that the post was made with the help of AI. */
            madeWithAi: boolean;
            /** @description The photos in order. */
            photos: components["schemas"]["PostEditPhoto"][];
            /** @description Whether the author had the photos covered. */
            sensitive: boolean;
            /** @description Title of the post; empty when there is none. */
            title: string;
            /** @description Number of the version, starting at 1. */
            version: number;
            /** @description Who can see the post. */
            visibility: components["schemas"]["Visibility"];
        };
        /** @description A page of edits. */
        PostEditPage: {
            /** @description Cursor of the next page: send it as `?cursor=`. Left out on the last page. */
            cursor?: string;
            /** @description The items of this page. */
            items: components["schemas"]["PostEdit"][];
        };
        /** @description An entry of `photos` of `PostEdit`. */
        PostEditPhoto: {
            /** @description Alt text: what the photo shows, for people who cannot see it; null when there is none. */
            altText: string | null;
            /** @description Id of the photo. */
            photoId: components["schemas"]["PhotoId"];
        };
        /** @description Opaque id of a post; sorts by time. */
        PostId: string;
        /** @description Where a post was made. */
        PostLocation: {
            /** @description Degrees north of the equator, to two decimals: about a kilometre. */
            latitude?: number;
            /** @description Degrees east of Greenwich, to two decimals: about a kilometre. */
            longitude?: number;
            /** @description Name of the place; null when the author has given none. */
            name: string | null;
        };
        /** @description A page of posts. */
        PostPage: {
            /** @description Cursor of the next page: send it as `?cursor=`. Left out on the last page. */
            cursor?: string;
            /** @description The items of this page. */
            items: components["schemas"]["Post"][];
        };
        /** @description A photo in a post. */
        PostPhoto: {
            /** @description Alt text: what the photo shows, for people who cannot see it; null when there is none. */
            altText: string | null;
            /** @description The camera that took the photo; left out when the file does not say or its owner did not keep it. */
            camera?: components["schemas"]["Camera"];
            /**
             * @description Content type of the file.
             * @enum {string}
             */
            contentType?: "image/jpeg" | "image/png" | "image/webp" | "image/gif" | "image/avif" | "image/heic";
            /** @description Dominant colour as `#rrggbb`; null until it is known. */
            dominantColor: string | null;
            /** @description The point that should stay in view when the photo is cropped; null when the author has not set one. */
            focalPoint: components["schemas"]["FocalPoint"] | null;
            /** @description Height in pixels, upright; null until it is known. */
            height: number | null;
            /** @description Id of the photo. */
            photoId: components["schemas"]["PhotoId"];
            /** @description Where the photo was taken; only its owner gets it. Left out when the file does not say or the owner did not keep it. */
            place?: components["schemas"]["Place"];
            /** @description What went wrong: a stable code for programs and a sentence for people. */
            problem?: components["schemas"]["ContentProblem"];
            /** @description The photo at different sizes, in sRGB or Display P3. Choose by `width` and `height`: of a photo of 1:8 the smallest has 40 pixels on its short side. URLs expire within an hour. Empty until the photo is ready, and where `screen.treatment` is `hide`. */
            renditions: components["schemas"]["Rendition"][];
            /** @description The screen over a sensitive photo; null for any other. Where both moderation and the author find it sensitive, `labels` names both. */
            screen: components["schemas"]["PhotoScreen"] | null;
            /** @description Whether the photo is sensitive: moderation found so, or the author of its post said so. The same as whether `screen` is not null. */
            sensitive: boolean;
            /** @description Current state. */
            state: components["schemas"]["PhotoState"];
            /** @description People tagged on the photo; people who have not accepted yet are shown only to themselves and to the author. Left out in lists. */
            tags?: components["schemas"]["PhotoTag"][];
            /** @description ThumbHash in base64, a placeholder of about 25 bytes; null until it is known. */
            thumbHash: string | null;
            /** @description What the photo waits for while it is `processing`, beside the usual; left out where it waits for nothing. `moderation_limit`: the service checks only so many photos in a day (UTC). */
            waiting?: components["schemas"]["PhotoWaiting"];
            /** @description Width in pixels, upright; null until it is known. */
            width: number | null;
        };
        /**
         * @description `processing`: waiting for its photos. `published`: visible to everyone whom its visibility allows. `held`: not published because of a photo; the author is told why, and can take it out or replace it. `archived`: hidden from others by its author. `deleted`: in the bin of its author.
         * @enum {string}
         */
        PostState: "processing" | "published" | "held" | "archived" | "removed" | "deleted";
        /** @description What a post is to the viewer. */
        PostViewer: {
            /**
             * @description Why you cannot comment: the post's `commentPolicy`, which does not admit you, or `not_published`. Left out where you can.
             * @enum {string}
             */
            commentRefusal?: "off" | "followers" | "followed" | "mentioned" | "not_published";
            /** @description Whether you follow the author. */
            followsAuthor: boolean;
            /** @description Whether you are the author. */
            isAuthor: boolean;
            /** @description Whether you like the post. True at once on the post, in your home feed and in your own lists; elsewhere within a second. */
            liked: boolean;
            /** @description Whether you can comment on the post. Always there on a post that is read by itself; in lists left out where the post's `commentPolicy` is `followed` or `mentioned`. It says nothing of a suspension, for which every write is refused. */
            mayComment?: boolean;
            /** @description Whether you have muted notifications about the post; as soon as `liked`. */
            muted: boolean;
            /** @description Whether you have reported the post or a photo of it: lists leave it out for you then. */
            reported?: boolean;
            /** @description Whether you have reposted the post; as soon as `liked`. */
            reposted: boolean;
            /** @description Whether you have saved the post; as soon as `liked`. */
            saved: boolean;
        };
        /** @description A match with a list of known pictures whose picture is kept apart. */
        Preserved: {
            /** @description Bits of 256 in which the hash of the picture differs. */
            distance: number;
            /** @description The entry of the list, in hexadecimal. */
            hash: string;
            /**
             * @description `sha256`: the file is in the list. `pdq`: what it looks like is.
             * @enum {string}
             */
            kind: "sha256" | "pdq";
            /** @description Name of the list. */
            listId: string;
            /**
             * @description `upload`: the picture as it was sent. `rendition`: the largest form in which it was shown.
             * @enum {string}
             */
            picture: "upload" | "rendition";
            /**
             * Format: date-time
             * @description When it matched.
             */
            preservedAt: string;
            /** @description Id of what is preserved. */
            preservedId: string;
            /**
             * Format: date-time
             * @description When it goes.
             */
            until: string;
        };
        /** @description Preserved matches. */
        PreservedPage: {
            /** @description Cursor of the next page: send it as `?cursor=`. Left out on the last page. */
            cursor?: string;
            /** @description Matches. */
            items: components["schemas"]["Preserved"][];
        };
        /** @description What went wrong, as problem details (RFC 9457). `code` is for programs; `title` and `detail` are for people. */
        Problem: {
            /** @description Kind of problem, for programs. */
            code: components["schemas"]["ProblemCode"];
            /** @description The demand of an authority, on `unavailable_for_legal_reasons`. */
            demandId?: string;
            /** @description What is wrong, with the value and the limit. */
            detail: string;
            /** @description Every invalid value. */
            errors?: components["schemas"]["ProblemError"][];
            /** @description The limit that is used up, on `too_many_requests`. */
            limit?: components["schemas"]["ProblemLimit"];
            /** @description Id of this request in the logs of the service. */
            requestId: string;
            /** @description HTTP status code. */
            status: number;
            /** @description The terms of service in force, on `terms_not_accepted` and `terms_changed`. */
            terms?: components["schemas"]["ProblemTerms"];
            /** @description Kind of problem, in the language of `Accept-Language`. */
            title: string;
            /**
             * Format: uri
             * @description `urn:suwar:problem:` followed by the code.
             */
            type: string;
        };
        /**
         * @description Kind of problem. New codes may be added: handle an unknown code by its status.
         * @enum {string}
         */
        ProblemCode: "invalid_request" | "invalid_json" | "invalid_cursor" | "unauthorized" | "session_ended" | "account_required" | "not_found" | "method_not_allowed" | "conflict" | "request_in_progress" | "username_taken" | "username_reserved" | "photo_unusable" | "photo_in_use" | "photo_not_ready" | "not_deleted" | "wrong_password" | "staff_sign_in_required" | "claimed_by_another" | "claim_required" | "already_closed" | "second_factor_required" | "second_factor_missing" | "second_person_required" | "proposal_closed" | "last_administrator" | "fresh_sign_in_required" | "link_or_new" | "identity_in_use" | "export_running" | "export_not_ready" | "last_identity" | "account_suspended" | "terms_not_accepted" | "terms_changed" | "account_deactivated" | "account_terminated" | "account_erasing" | "forbidden_by_policy" | "blocking" | "cannot_do_to_self" | "not_a_follower" | "limit_reached" | "comments_off" | "edit_window_closed" | "present_text" | "not_schedulable" | "not_published" | "removed_by_decision" | "appeal_exists" | "appeal_closed" | "same_reviewer" | "subject_changed" | "action_not_applicable" | "interactions_limited" | "not_shareable" | "feature_off" | "address_refused" | "not_following" | "cannot_follow_self" | "payload_too_large" | "unsupported_media_type" | "idempotency_key_reused" | "too_many_requests" | "unavailable_for_legal_reasons" | "internal_error" | "unavailable";
        /** @description An entry of `errors` of `Problem`. */
        ProblemError: {
            /** @description What is wrong with the value. */
            message: string;
            /** @description Path of the value, such as `body.photos.0.photoId`. */
            path: string;
        };
        /** @description The limit that is used up, on `too_many_requests`. */
        ProblemLimit: {
            /**
             * Format: date-time
             * @description When the next call is allowed.
             */
            endsAt: string;
            /** @description Name of the limit in `rateLimits` of `GET /v1/config`. */
            name: string;
            /** @description How many at once after a quiet time. */
            quota: number;
            /** @description Seconds in which as many come back, evenly. */
            windowSeconds: number;
        };
        /** @description The terms of service in force, on `terms_not_accepted` and `terms_changed`. */
        ProblemTerms: {
            /** @description Where it can be read, by language. */
            url: components["schemas"]["LocalizedUrl"];
            /** @description The version to accept. */
            version: string;
        };
        /** @description What one administrator proposed. */
        Proposal: {
            /** @description Account that it is about; null where it was erased, and for a disclosure. */
            accountId: components["schemas"]["AccountId"] | null;
            /**
             * @description What is proposed. `grant` and `withdraw` are about a role. `export`: a copy of all data, for somebody who cannot sign in. `erasure`: the account goes, likewise. `hold`: nothing of the account is erased until a time, as an authority demands. `release`: such a hold ends before its time. `disclosure`: whoever approves sees a preserved match.
             * @enum {string}
             */
            act: "grant" | "withdraw" | "export" | "erasure" | "hold" | "release" | "disclosure";
            /** @description Whether the only administrator approved what they had proposed. */
            alone: boolean;
            /** @description Who demands it; of a hold alone. */
            authority: string | null;
            /**
             * Format: date-time
             * @description When it was approved or dropped; null before.
             */
            decidedAt: string | null;
            /** @description Account of who approved or dropped it; null before, and where it was erased. */
            decidedBy: components["schemas"]["AccountId"] | null;
            /** @description Why, for whoever approves and for audits. Up to 1000 characters as people count them (graphemes) and 10000 bytes of UTF-8. Stored in NFC, without control characters that could disguise text. */
            ground: string;
            /** @description The hold that ends; null where none does. */
            holdId: string | null;
            /**
             * Format: date-time
             * @description Until when it can be approved.
             */
            openUntil: string;
            /** @description What is to be seen; null where nothing is. */
            preservedId: string | null;
            /** @description Id of the proposal. */
            proposalId: string;
            /**
             * Format: date-time
             * @description When it was proposed.
             */
            proposedAt: string;
            /** @description Account of who proposed it; null where it was erased. */
            proposedBy: components["schemas"]["AccountId"] | null;
            /** @description Where the request lies, such as the number of a letter. Up to 200 characters as people count them (graphemes) and 2000 bytes of UTF-8. Stored in NFC, without control characters that could disguise text. */
            reference: string;
            /**
             * @description The role; null where it is about none.
             * @enum {string|null}
             */
            role: "reviewer" | "senior" | "administrator" | "auditor" | null;
            /**
             * @description `open`: waits for another administrator. `approved`: it was done. `dropped`: taken back or turned down. `expired`: nobody decided in time.
             * @enum {string}
             */
            state: "open" | "approved" | "dropped" | "expired";
            /**
             * Format: date-time
             * @description When the hold ends; null where it is about none.
             */
            until: string | null;
        };
        /** @description Proposals of all states. */
        ProposalPage: {
            /** @description Cursor of the next page: send it as `?cursor=`. Left out on the last page. */
            cursor?: string;
            /** @description Proposals, the latest first. */
            items: components["schemas"]["Proposal"][];
        };
        /** @description A device registered for Web Push, without its secrets. */
        PushSubscription: {
            /**
             * Format: date-time
             * @description When the device last subscribed.
             */
            createdAt: string;
            /** @description Host name of the push service. */
            service: string;
            /** @description Id of the registered device. It stays the same whenever the device subscribes again and whoever is signed in on it. */
            subscriptionId: string;
        };
        /** @description All your devices registered for Web Push, latest first. */
        PushSubscriptionList: {
            /** @description All the devices. */
            items: components["schemas"]["PushSubscription"][];
        };
        /** @description How far you have read. */
        ReadNotifications: {
            /** @description Id of the newest notification that was read. */
            upTo: components["schemas"]["NotificationId"];
        };
        /** @description The relationship between you and an account. */
        Relationship: {
            /** @description Whether you are notified of new posts of the account. */
            bell: boolean;
            /** @description Whether you block the account. */
            blocking: boolean;
            /** @description Whether the account follows you. */
            followedBy: boolean;
            /** @description Whether you follow the account. */
            following: boolean;
            /**
             * Format: date-time
             * @description When the mute ends; left out when it has no end or there is no mute.
             */
            mutedUntil?: string;
            /** @description Whether you mute the account. */
            muting: boolean;
            /** @description Whether you follow the account, or ask to, without what it reposts. */
            mutingReposts: boolean;
            /** @description Whether you have requested to follow the account. */
            requested: boolean;
            /** @description Whether the account has requested to follow you. */
            requestedBy: boolean;
            /** @description Whether you restrict the account. */
            restricting: boolean;
        };
        /** @description Your relationships to several accounts. */
        Relationships: {
            /** @description The relationships, in the order asked. */
            items: components["schemas"]["AccountRelationship"][];
        };
        /** @description A photo re-encoded at one size. */
        Rendition: {
            /** @description Size of the file in bytes. */
            bytes: number;
            /**
             * @description Image format.
             * @enum {string}
             */
            format: "webp" | "jpeg";
            /** @description Height in pixels. */
            height: number;
            /**
             * Format: uri
             * @description Signed URL. Use it exactly as it is.
             */
            url: string;
            /** @description Width in pixels. */
            width: number;
        };
        /** @description A report that you made. */
        Report: {
            /** @description The account whose things you reported. */
            accountId: components["schemas"]["AccountId"];
            /**
             * Format: date-time
             * @description When you made it.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When its outcome was there; null until then.
             */
            decidedAt: string | null;
            /**
             * @description `action_taken`: something was done about at least one of the things; `no_violation`: nothing had to be; null until then.
             * @enum {string|null}
             */
            outcome: "action_taken" | "no_violation" | null;
            /**
             * @description Why you reported it.
             * @enum {string}
             */
            reason: "child_abuse" | "underage" | "explicit" | "nudity" | "intimate_without_consent" | "solicitation" | "threats" | "terrorism" | "graphic_violence" | "cruelty_to_animals" | "weapons" | "hate_speech" | "harassment" | "privacy" | "self_harm" | "dangerous_acts" | "drugs" | "illegal_goods" | "scam" | "impersonation" | "false_information" | "spam" | "copyright" | "trademark" | "defamation" | "illegal" | "other" | "child_at_risk" | "hate_symbols" | "bullying" | "sexual_harassment" | "likeness" | "suicide";
            /** @description Id of the report. */
            reportId: string;
            /**
             * @description `open` until somebody has decided about all of it, then `decided`.
             * @enum {string}
             */
            state: "open" | "decided";
            /** @description What you reported. */
            subjects: components["schemas"]["Subject"][];
            /** @description What you added; left out where you added nothing. */
            text?: string;
        };
        /** @description Your report, and what else you can do. */
        ReportAnswer: {
            /** @description Whether it is new; false for one that you had made before. */
            isNew: boolean;
            /** @description What you can do about the account yourself, as far as you have not done it. */
            offers: ("block" | "mute" | "restrict")[];
            /** @description The report. */
            report: components["schemas"]["Report"];
            /** @description Username of the account, for what is offered. */
            username: string;
        };
        /** @description A group of reasons to report something. */
        ReportCategory: {
            /**
             * @description Id of the area.
             * @enum {string}
             */
            category: "minors" | "sexual" | "violence" | "hate" | "wellbeing" | "goods" | "deception" | "rights" | "other";
            /** @description The second level. */
            reasons: components["schemas"]["ReportReason"][];
            /** @description In English and Arabic, for people. */
            title: components["schemas"]["LocalizedText"];
        };
        /** @description How often the reports of an account have led to anything. */
        Reporter: {
            /** @description The reporter. */
            accountId: components["schemas"]["AccountId"];
            /** @description How many of its reports have an outcome. */
            decided: number;
            /**
             * Format: date-time
             * @description Until when nobody looks at its reports; null where they are looked at.
             */
            mutedUntil: string | null;
            /** @description Whether it has mostly been right: its reports are more urgent. */
            trusted: boolean;
            /** @description How many of these led to something. */
            upheld: number;
        };
        /** @description For how long. */
        ReporterMute: {
            /** @description How many days. */
            days: number;
        };
        /** @description A page of your reports. */
        ReportPage: {
            /** @description Cursor of the next page: send it as `?cursor=`. Left out on the last page. */
            cursor?: string;
            /** @description The items of this page. */
            items: components["schemas"]["Report"][];
        };
        /** @description A reason to report something. */
        ReportReason: {
            /**
             * @description Id of the reason, as reports have it.
             * @enum {string}
             */
            reason: "child_abuse" | "underage" | "explicit" | "nudity" | "intimate_without_consent" | "solicitation" | "threats" | "terrorism" | "graphic_violence" | "cruelty_to_animals" | "weapons" | "hate_speech" | "harassment" | "privacy" | "self_harm" | "dangerous_acts" | "drugs" | "illegal_goods" | "scam" | "impersonation" | "false_information" | "spam" | "copyright" | "trademark" | "defamation" | "illegal" | "other" | "child_at_risk" | "hate_symbols" | "bullying" | "sexual_harassment" | "likeness" | "suicide";
            /**
             * @description The rule that it is, or is a part of: decisions name the same rules.
             * @enum {string}
             */
            rule: "child_abuse" | "underage" | "explicit" | "nudity" | "intimate_without_consent" | "solicitation" | "graphic_violence" | "disturbing" | "threats" | "terrorism" | "weapons" | "cruelty_to_animals" | "hate_speech" | "harassment" | "privacy" | "self_harm" | "dangerous_acts" | "drugs" | "illegal_goods" | "spam" | "scam" | "impersonation" | "false_information" | "copyright" | "trademark" | "defamation" | "illegal" | "evasion" | "offensive_gestures" | "unclear" | "other";
            /** @description In English and Arabic, for people. */
            title: components["schemas"]["LocalizedText"];
        };
        /** @description All reasons for reports. */
        ReportReasons: {
            /** @description The first level: the areas of the rules. */
            categories: components["schemas"]["ReportCategory"][];
        };
        /** @description Whether you have reposted the post, and how many have, after this call. */
        Repost: {
            /** @description Numbers in which your repost is seen. */
            counts: components["schemas"]["RepostCounts"];
            /** @description Whether you have reposted the post. */
            reposted: boolean;
        };
        /** @description Numbers in which your repost is seen. */
        RepostCounts: {
            /** @description Number of reposts; null where you can no longer see the post. */
            reposts: number | null;
        };
        /** @description Whose follow requests to answer, and how. */
        RequestsToAnswer: {
            /** @description Ids of up to 100 accounts; leave it out to answer everyone. */
            accountIds?: components["schemas"]["AccountId"][];
            /**
             * @description Whether to accept or to decline.
             * @enum {string}
             */
            answer: "accept" | "decline";
            /** @description The cursor of the previous response, to go on with everyone. */
            cursor?: string;
        };
        /** @description Where your data live. */
        Residency: {
            /** @description A line for each class of data and each who processes it, in the order to show them in. */
            places: components["schemas"]["ResidencyPlace"][];
            /** @description Where the service and all it stores lie: an AWS region. */
            region: string;
        };
        /** @description An entry of `places` of `Residency`. */
        ResidencyPlace: {
            /**
             * @description What it is. `rows`: all that you write and do; `backups` of it; `uploads`; `pictures`; `deletedMedia`; `exports`; `userExports`: who signs in how; `erasedAccounts`; `preserved`: for authorities; `messages` and `deadLetters` of queues; `schedules`; `logs`; `signIn` and `signInCalls`; `moderation`; `delivery`; `pushes`; sign-in `providers`; `webhooks`; `mails`. There may be more of them one day.
             * @enum {string}
             */
            dataClass: "rows" | "backups" | "uploads" | "pictures" | "deletedMedia" | "exports" | "userExports" | "erasedAccounts" | "preserved" | "messages" | "deadLetters" | "schedules" | "logs" | "signIn" | "signInCalls" | "moderation" | "delivery" | "pushes" | "providers" | "webhooks" | "mails";
            /** @description After how many days at most it is gone; null but with `days`. */
            days: number | null;
            /** @description What that is, in a sentence to show. */
            holds: string;
            /** @description Who processes it: a service of AWS by name, or the host or name of somebody else. Null where your own device decides. */
            processor: string | null;
            /** @description Where the service and all it stores lie: an AWS region. */
            region: string | null;
            /** @description The same in words to show. */
            retention: string;
            /**
             * @description What ends it: `deleted` with what it is of or with your account; `days` after it came; `done` when it has done its work; `not_kept`; `theirs`: as the processor has it.
             * @enum {string}
             */
            until: "deleted" | "days" | "done" | "not_kept" | "theirs";
        };
        /** @description Who is at work on an item, and until when. */
        ReviewClaim: {
            /** @description Whose it is; of a claim, who of the staff has it; of a report, who made it. */
            accountId: components["schemas"]["AccountId"];
            /**
             * Format: date-time
             * @description Until when.
             */
            until: string;
        };
        /** @description Items to close. */
        ReviewClosings: {
            /** @description The items. */
            itemIds: string[];
            /** @description A note for the staff. Up to 2000 characters as people count them (graphemes) and 20000 bytes of UTF-8. Stored in NFC, without control characters that could disguise text. */
            note?: string;
        };
        /** @description Which items were closed. */
        ReviewClosingsAnswer: {
            /** @description Those that were closed. */
            closed: string[];
            /** @description Those that were left as they are. */
            left: string[];
        };
        /** @description The thing as it is now; null where it is gone. */
        ReviewContent: {
            /** @description Whether everybody can see it; where not, the person is told what you looked at. */
            isPublic: boolean;
            /** @description Title or name. */
            name?: string;
            /** @description Its photos, also those that nobody is shown yet. */
            photos: components["schemas"]["Photo"][];
            /** @description `open` or `closed`; of content, its own state. */
            state?: string;
            /** @description Caption, comment, or what the reporter added. */
            text?: string;
            /** @description What the model said of the photos. */
            verdicts: components["schemas"]["ReviewVerdict"][];
            /** @description The version of the subject, for `seen` of a decision. */
            version: string;
            /** @description Who can see the post. */
            visibility?: components["schemas"]["Visibility"];
        };
        /** @description What is done, and why. */
        ReviewDecision: {
            /** @description What is done, in this order. */
            actions: components["schemas"]["ReviewDecisionAction"][];
            /** @description The item stays open. */
            leaveOpen?: boolean;
            /** @description The text that was chosen: the log keeps its words. */
            macroId?: string;
            /** @description A note for the staff. Up to 2000 characters as people count them (graphemes) and 20000 bytes of UTF-8. Stored in NFC, without control characters that could disguise text. */
            note?: string;
            /** @description The `content.version` of the subject that you looked at: if it has changed, nothing is done. */
            seen?: string;
            /** @description The statement of reasons; only without actions it can be left out. */
            statement?: components["schemas"]["ReviewDecisionStatement"];
        };
        /** @description An entry of `actions` of `ReviewDecision`. */
        ReviewDecisionAction: {
            /**
             * Format: date-time
             * @description Of `suspend` and `limit_interactions`: until when.
             */
            endsAt?: string;
            /**
             * @description Of `clear`: which part of the profile.
             * @enum {string}
             */
            field?: "displayName" | "bio" | "links" | "avatar";
            /**
             * @description What is done.
             * @enum {string}
             */
            kind: "release" | "screen" | "hold" | "remove" | "publish_without" | "clear" | "limit_reach" | "limit_interactions" | "warn" | "suspend" | "terminate";
            /**
             * @description To what: the `subject` of the item, the `account` whose it is, or the `post` that the subject belongs to.
             * @default subject
             * @enum {string}
             */
            on?: "subject" | "account" | "post";
            /** @description Of `screen`: why. */
            reasons?: ("nudity" | "suggestive" | "sexual" | "violence" | "weapons" | "disturbing" | "drugs" | "rude_gestures")[];
        };
        /** @description The statement of reasons; only without actions it can be left out. */
        ReviewDecisionStatement: {
            /** @description The facts, as the person reads them. */
            facts: components["schemas"]["NewLocalizedText"];
            /**
             * @description Whether it rests on the law or on the terms.
             * @enum {string}
             */
            ground: "law" | "terms";
            /**
             * @description What had somebody look; by default what the item waits for.
             * @enum {string}
             */
            origin?: "own_initiative" | "report" | "notice" | "authority";
            /**
             * @description The rule of the guidelines that was broken.
             * @enum {string}
             */
            rule: "child_abuse" | "underage" | "explicit" | "nudity" | "intimate_without_consent" | "solicitation" | "graphic_violence" | "disturbing" | "threats" | "terrorism" | "weapons" | "cruelty_to_animals" | "hate_speech" | "harassment" | "privacy" | "self_harm" | "dangerous_acts" | "drugs" | "illegal_goods" | "spam" | "scam" | "impersonation" | "false_information" | "copyright" | "trademark" | "defamation" | "illegal" | "evasion" | "offensive_gestures" | "unclear" | "other";
        };
        /** @description An entry of `events` of `ReviewItemDetail`. */
        ReviewEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            at: string;
            /** @description Who of the staff did it. */
            by?: components["schemas"]["AccountId"];
            /** @description What was decided. */
            decisionIds?: string[];
            /** @description The text that was chosen, as it was then. */
            macro?: components["schemas"]["ReviewEventMacro"];
            /** @description A note for the staff. */
            note?: string;
            /**
             * @description What came of it; null while it is open.
             * @enum {string}
             */
            outcome?: "action_taken" | "no_violation";
            /**
             * @description What opened it.
             * @enum {string}
             */
            source?: "photo" | "report" | "notice" | "appeal";
            /**
             * @description What happened.
             * @enum {string}
             */
            what: "opened" | "claimed" | "released" | "noted" | "escalated" | "decided" | "closed";
        };
        /** @description The text that was chosen, as it was then. */
        ReviewEventMacro: {
            /** @description In Arabic. */
            ar: string;
            /** @description In English. */
            en: string;
            /** @description Id of the text. */
            macroId: string;
        };
        /** @description What waits for a decision, or waited. */
        ReviewItem: {
            /** @description Whose it is; of a claim, who of the staff has it; of a report, who made it. */
            accountId: components["schemas"]["AccountId"];
            /** @description Who of the staff has it now; null while nobody has. */
            claim: components["schemas"]["ReviewClaim"] | null;
            /** @description Whether it is for seniors. */
            escalated: boolean;
            /** @description Id of the item: one for each thing, however often it is reported. */
            itemId: string;
            /**
             * Format: date-time
             * @description Since when it waits.
             */
            openedAt: string;
            /**
             * @description What came of it; null while it is open.
             * @enum {string|null}
             */
            outcome: "action_taken" | "no_violation" | null;
            /** @description How urgent it is: 1 before all others, 5 behind them. */
            priority: number;
            /** @description How many reports of it there have ever been. */
            reports: number;
            /** @description What has it wait. */
            sources: ("photo" | "report" | "notice" | "appeal")[];
            /**
             * @description `open` or `closed`; of content, its own state.
             * @enum {string}
             */
            state: "open" | "closed";
            /** @description What it is about. */
            subject: components["schemas"]["Subject"];
        };
        /** @description An item with all it takes to decide. */
        ReviewItemDetail: {
            /** @description Whose it is; of a claim, who of the staff has it; of a report, who made it. */
            accountId: components["schemas"]["AccountId"];
            /** @description Who of the staff has it now; null while nobody has. */
            claim: components["schemas"]["ReviewClaim"] | null;
            /** @description The thing as it is now; null where it is gone. */
            content: components["schemas"]["ReviewContent"] | null;
            /** @description What was decided about the account and its things, newest first, at most 20. */
            decisions: components["schemas"]["Decision"][];
            /** @description Whether it is for seniors. */
            escalated: boolean;
            /** @description What happened to the item, latest first, at most 50. */
            events: components["schemas"]["ReviewEvent"][];
            /** @description Id of the item: one for each thing, however often it is reported. */
            itemId: string;
            /** @description Of those decisions, which rest on a match with a list of known pictures. */
            matches: components["schemas"]["ReviewMatch"][];
            /** @description The latest 20 notices by people without an account. */
            notices: components["schemas"]["ReviewNotice"][];
            /**
             * Format: date-time
             * @description Since when it waits.
             */
            openedAt: string;
            /**
             * @description What came of it; null while it is open.
             * @enum {string|null}
             */
            outcome: "action_taken" | "no_violation" | null;
            /** @description The account whose it is, as it is now; null where it is gone. */
            owner: components["schemas"]["ReviewOwner"] | null;
            /** @description How urgent it is: 1 before all others, 5 behind them. */
            priority: number;
            /** @description The latest 20 reports. */
            recentReports: components["schemas"]["ReviewReport"][];
            /** @description How many reports of it there have ever been. */
            reports: number;
            /** @description What has it wait. */
            sources: ("photo" | "report" | "notice" | "appeal")[];
            /**
             * @description `open` or `closed`; of content, its own state.
             * @enum {string}
             */
            state: "open" | "closed";
            /** @description What it is about. */
            subject: components["schemas"]["Subject"];
        };
        /** @description A page of the queue. */
        ReviewItemPage: {
            /** @description Cursor of the next page: send it as `?cursor=`. Left out on the last page. */
            cursor?: string;
            /** @description The items of this page. */
            items: components["schemas"]["ReviewItem"][];
        };
        /** @description A text for answers. */
        ReviewMacro: {
            /** @description In Arabic. */
            ar: string;
            /** @description In English. */
            en: string;
            /** @description Id of the text. */
            macroId: string;
            /** @description What it is called. */
            name: string;
        };
        /** @description All texts for answers. */
        ReviewMacroList: {
            /** @description The items of this page. */
            items: components["schemas"]["ReviewMacro"][];
        };
        /** @description An entry of `matches` of `ReviewItemDetail`. */
        ReviewMatch: {
            /** @description The decision. */
            decisionId: string;
            /** @description Bits of 256 in which the hash of the photo differs. */
            distance: number;
            /** @description The entry of the list, in hexadecimal. */
            hash: string;
            /**
             * @description What is meant; its ids stand beside it.
             * @enum {string}
             */
            kind: "sha256" | "pdq";
            /** @description The list. */
            listId: string;
        };
        /** @description An entry of `notices` of `ReviewItemDetail`. */
        ReviewNotice: {
            /** @description Where they saw it. */
            address?: string;
            /**
             * Format: date-time
             * @description When it happened.
             */
            at: string;
            /** @description Their email address. */
            email?: string;
            /** @description Why they consider it illegal. */
            explanation: string;
            /** @description Title or name. */
            name?: string;
            /** @description Id of the notice, which is its receipt. */
            noticeId: string;
            /**
             * @description Why it was reported.
             * @enum {string}
             */
            reason: "child_abuse" | "underage" | "explicit" | "nudity" | "intimate_without_consent" | "solicitation" | "threats" | "terrorism" | "graphic_violence" | "cruelty_to_animals" | "weapons" | "hate_speech" | "harassment" | "privacy" | "self_harm" | "dangerous_acts" | "drugs" | "illegal_goods" | "scam" | "impersonation" | "false_information" | "spam" | "copyright" | "trademark" | "defamation" | "illegal" | "other" | "child_at_risk" | "hate_symbols" | "bullying" | "sexual_harassment" | "likeness" | "suicide";
        };
        /** @description The account whose it is, as it is now; null where it is gone. */
        ReviewOwner: {
            /** @description Whose it is; of a claim, who of the staff has it; of a report, who made it. */
            accountId: components["schemas"]["AccountId"];
            /** @description Bio of the account. */
            bio: string;
            /**
             * Format: date-time
             * @description When it was created.
             */
            createdAt: string;
            /** @description Display name of the account. */
            displayName: string;
            /** @description Whether the account is private: its posts and lists are only for followers whom it has accepted. */
            isPrivate: boolean;
            /**
             * @description What the account may do and show.
             * @enum {string}
             */
            status: "active" | "suspended" | "deactivated" | "terminated" | "erasing";
            /** @description Unique username of the account. */
            username: string;
        };
        /** @description An entry of `recentReports` of `ReviewItemDetail`. */
        ReviewReport: {
            /** @description Whose it is; of a claim, who of the staff has it; of a report, who made it. */
            accountId: components["schemas"]["AccountId"];
            /**
             * Format: date-time
             * @description When it happened.
             */
            at: string;
            /**
             * @description Why it was reported.
             * @enum {string}
             */
            reason: "child_abuse" | "underage" | "explicit" | "nudity" | "intimate_without_consent" | "solicitation" | "threats" | "terrorism" | "graphic_violence" | "cruelty_to_animals" | "weapons" | "hate_speech" | "harassment" | "privacy" | "self_harm" | "dangerous_acts" | "drugs" | "illegal_goods" | "scam" | "impersonation" | "false_information" | "spam" | "copyright" | "trademark" | "defamation" | "illegal" | "other" | "child_at_risk" | "hate_symbols" | "bullying" | "sexual_harassment" | "likeness" | "suicide";
            /** @description Id of the report. */
            reportId: string;
            /** @description Caption, comment, or what the reporter added. */
            text?: string;
            /** @description Whether the reporter has mostly been right. */
            trusted: boolean;
            /** @description What it was when it was reported. */
            was: components["schemas"]["ReviewReportOutcome"];
        };
        /** @description What it was when it was reported. */
        ReviewReportOutcome: {
            /** @description Title or name. */
            name?: string;
            /** @description Its photos then. */
            photoIds?: string[];
            /** @description Caption, comment, or what the reporter added. */
            text?: string;
        };
        /** @description An entry of `verdicts` of `ReviewContent`. */
        ReviewVerdict: {
            /** @description Id of the photo. */
            photoId: string;
            /** @description Version of the policy. */
            policy?: string;
            /** @description Why it is sensitive. */
            reasons: ("nudity" | "suggestive" | "sexual" | "violence" | "weapons" | "disturbing" | "drugs" | "rude_gestures")[];
            /** @description Rule of the guidelines. */
            rule?: string;
            /**
             * @description What the policy made of it.
             * @enum {string}
             */
            verdict: "approved" | "sensitive" | "review" | "rejected";
        };
        /** @description Whether you have saved the post, after this call. */
        Save: {
            /** @description Numbers in which your save is seen. */
            counts: components["schemas"]["SaveCounts"];
            /** @description Whether you have saved the post. */
            saved: boolean;
        };
        /** @description Numbers in which your save is seen. */
        SaveCounts: {
            /** @description Number of saves; only the author of the post gets it. */
            saves?: number;
        };
        /** @description The posts that you have just looked at. */
        SeenPosts: {
            /** @description Ids of the posts, at most 50. */
            postIds: components["schemas"]["PostId"][];
        };
        /** @description A sign-in on a device, for as long as its tokens are refreshed. */
        Session: {
            /** @description Country of the device when the session was last seen on a new day (ISO 3166-1 alpha-2); null where it is not known: only calls through the host of the web app tell it. */
            country: string | null;
            /** @description Whether this request was made in it. */
            current: boolean;
            /** @description The device, when the session was last seen on a new day. */
            device: components["schemas"]["Device"];
            /**
             * Format: date
             * @description The day of UTC on which the session was last used.
             */
            lastSeenOn: string;
            /** @description Id of the session, for ending it. */
            sessionId: string;
            /**
             * Format: date-time
             * @description When the sign-in was, or its first request where its tokens do not say.
             */
            startedAt: string;
        };
        /** @description Your sessions. */
        SessionList: {
            /** @description The sessions, at most 100: the current one first, then the last seen. */
            items: components["schemas"]["Session"][];
        };
        /** @description The settings of your account. */
        Settings: {
            /** @description Whether the account hides its follow lists: others see neither its followers, nor whom it follows, nor how many there are. */
            hidesFollowLists: boolean;
            /** @description Hides the like counts of the account's posts from others: they get null as `counts.likes`. */
            hidesLikeCounts: boolean;
            /** @description Whether the account is private: its posts and lists are only for followers whom it has accepted. */
            isPrivate: boolean;
            /** @description Who can mention the account. Anyone can write its name; but written by anyone else it is plain text, is not among `mentions`, and the account is not notified of it. */
            mentions: components["schemas"]["Permission"];
            /** @description Whether your own posts are in your home feed, those that you co-author among them. */
            ownPostsInHome: boolean;
            /** @description What new posts and drafts say where you leave it out. A draft keeps the defaults that held when it was made; posts and drafts that exist do not change. */
            postDefaults: components["schemas"]["PostDefaults"];
            /** @description Whether reposts bring posts to your home feed. To leave out those of one account, follow it with `reposts=mute`. */
            repostsInHome: boolean;
            /** @description Whether the account sees like counts. When false, `counts.likes` of posts by others is null for the account wherever somebody likes them; its own posts keep their count. */
            seesLikeCounts: boolean;
            /**
             * @description What to do with sensitive photos of others: show them (`show`), show them behind a screen until asked (`ask`), or leave them out (`hide`). It is the `screen.treatment` of such photos.
             * @enum {string}
             */
            sensitivePhotos: "show" | "ask" | "hide";
            /** @description Whether tags need approval: a tag shows only after the account has accepted it. */
            tagApproval: boolean;
            /** @description Who can tag the account on photos. */
            tagging: components["schemas"]["Permission"];
        };
        /** @description Changes to your settings. Fields you leave out stay as they are. */
        SettingsChange: {
            /** @description Whether the account hides its follow lists: others see neither its followers, nor whom it follows, nor how many there are. */
            hidesFollowLists?: boolean;
            /** @description Hides the like counts of the account's posts from others: they get null as `counts.likes`. */
            hidesLikeCounts?: boolean;
            /** @description Whether the account is private: its posts and lists are only for followers whom it has accepted. */
            isPrivate?: boolean;
            /** @description Who can mention the account. Anyone can write its name; but written by anyone else it is plain text, is not among `mentions`, and the account is not notified of it. */
            mentions?: components["schemas"]["Permission"];
            /** @description Whether your own posts are in your home feed, those that you co-author among them. */
            ownPostsInHome?: boolean;
            /** @description What new posts and drafts say where you leave it out. A draft keeps the defaults that held when it was made; posts and drafts that exist do not change. */
            postDefaults?: components["schemas"]["PostDefaultsChange"];
            /** @description Whether reposts bring posts to your home feed. To leave out those of one account, follow it with `reposts=mute`. */
            repostsInHome?: boolean;
            /** @description Whether the account sees like counts. When false, `counts.likes` of posts by others is null for the account wherever somebody likes them; its own posts keep their count. */
            seesLikeCounts?: boolean;
            /**
             * @description What to do with sensitive photos of others: show them (`show`), show them behind a screen until asked (`ask`), or leave them out (`hide`). It is the `screen.treatment` of such photos.
             * @enum {string}
             */
            sensitivePhotos?: "show" | "ask" | "hide";
            /** @description Whether tags need approval: a tag shows only after the account has accepted it. */
            tagApproval?: boolean;
            /** @description Who can tag the account on photos. */
            tagging?: components["schemas"]["Permission"];
        };
        /** @description How a policy that is tried judges, beside the one in force. */
        ShadowReport: {
            /** @description Version of the policy that is tried, or its verdict. */
            candidate: string | null;
            /** @description By day, the latest first. */
            days: components["schemas"]["ShadowReportDay"][];
            /** @description Version of the policy in force. */
            policy: string;
        };
        /** @description An entry of `days` of `ShadowReport`. */
        ShadowReportDay: {
            /**
             * Format: date
             * @description The day (UTC).
             */
            day: string;
            /** @description How the policy that is tried judged otherwise. */
            differences: components["schemas"]["ShadowReportDayDifference"][];
            /** @description Photos that both policies judged. */
            judged: number;
        };
        /** @description An entry of `differences` of `ShadowReportDay`. */
        ShadowReportDayDifference: {
            /**
             * @description Version of the policy that is tried, or its verdict.
             * @enum {string}
             */
            candidate: "approved" | "sensitive" | "review" | "rejected";
            /**
             * @description The verdict of the policy in force.
             * @enum {string}
             */
            inForce: "approved" | "sensitive" | "review" | "rejected";
            /** @description How many photos. */
            photos: number;
        };
        /** @description A share link to a post, without its token. */
        ShareLink: {
            /**
             * Format: date-time
             * @description When it was created.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When the link expires.
             */
            expiresAt: string;
            /** @description Id of the share link, for deleting it; it does not open the post. */
            linkId: string;
        };
        /** @description All valid share links to a post. */
        ShareLinkList: {
            /** @description All the links. */
            items: components["schemas"]["ShareLink"][];
        };
        /** @description A share link that was just created: the only time that its token is returned. */
        ShareLinkTicket: {
            /**
             * Format: date-time
             * @description When it was created.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When the link expires.
             */
            expiresAt: string;
            /** @description Id of the share link, for deleting it; it does not open the post. */
            linkId: string;
            /** @description Path of the shared post in this API. */
            path: string;
            /** @description Secret token that shows the post to anyone who has it. It is returned only once. */
            token: string;
        };
        /** @description Posts asked for by their ids. */
        SomePosts: {
            /** @description The posts, in the order asked. */
            items: components["schemas"]["Post"][];
            /** @description Ids of posts that did not fit into the response: ask for them again. Nearly always empty. */
            remaining: components["schemas"]["PostId"][];
        };
        /** @description An authority’s demand with what it is about. */
        StaffDemand: {
            /** @description Whose it is; null where the account was erased. */
            accountId: components["schemas"]["AccountId"] | null;
            /** @description Who demands it. */
            authority: string;
            /** @description Who of the staff recorded it; null where either account was erased. */
            by: components["schemas"]["AccountId"] | null;
            /**
             * Format: date-time
             * @description Since when it is in force.
             */
            demandedAt: string;
            /** @description Id of the demand, and of the decision that carries it out. */
            demandId: string;
            /**
             * Format: date-time
             * @description When it ended; null while it is in force.
             */
            endedAt: string | null;
            /**
             * Format: date-time
             * @description When it ends by itself; null where it does not.
             */
            endsAt: string | null;
            /** @description On which law. */
            ground: string;
            /**
             * @description What kind of thing is withheld.
             * @enum {string}
             */
            kind: "account" | "post" | "comment" | "collection";
            /** @description Where the papers lie; null where the account was erased. */
            reference: string | null;
            /**
             * @description `in_force`; `ended`: its time is over; `lifted`: taken back before, also because the person contested it with success; `gone`: what it was about is gone with its account.
             * @enum {string}
             */
            state: "in_force" | "ended" | "lifted" | "gone";
            /** @description What is withheld: its kind, and the ids that name it; null where the account was erased. */
            subject: components["schemas"]["Subject"] | null;
            /** @description Countries in which it is withheld, by their codes (ISO 3166-1 alpha-2). */
            territory: string[];
        };
        /** @description Demands with what they are about, the latest first. */
        StaffDemandPage: {
            /** @description Cursor of the next page: send it as `?cursor=`. Left out on the last page. */
            cursor?: string;
            /** @description The items of this page. */
            items: components["schemas"]["StaffDemand"][];
        };
        /** @description Something that one of the staff did or looked at. */
        StaffLogEntry: {
            /** @description Account that it was about; null where it was erased, or where it was about none. */
            about: components["schemas"]["AccountId"] | null;
            /**
             * Format: date-time
             * @description When it was done.
             */
            at: string;
            /** @description Account of who did it; null where it was erased. */
            by: components["schemas"]["AccountId"] | null;
            /** @description More in a word or two, such as the role that was granted, the list of known pictures, or the hash; null where there is nothing to add. */
            detail: string | null;
            /**
             * @description What was done. `looked`: at something that is not public, which the person is shown too. `proposed`, `approved`, `dropped`: a proposal. `claimed`: became the first administrator. `fetched`: the addresses of an export. `read_hold`: what is kept under a legal hold. `read_preserved`: a picture that is preserved for authorities. `put_hash_list`, `deleted_hash_list`: a list of known pictures. `imported_hashes`: a file of hashes was taken into one. `cleared_hash`, `uncleared_hash`: a hash counts in no list, or does again. `demanded` and `lifted`: an authority’s demand.
             * @enum {string}
             */
            done: "looked" | "proposed" | "approved" | "dropped" | "claimed" | "fetched" | "read_hold" | "demanded" | "lifted" | "read_preserved" | "put_hash_list" | "deleted_hash_list" | "imported_hashes" | "cleared_hash" | "uncleared_hash";
            /** @description Id of the entry. */
            entryId: string;
            /**
             * @description What was looked at; null where nothing was.
             * @enum {string|null}
             */
            kind: "account" | "post" | "photo" | "comment" | "collection" | "draft" | "case" | "export" | null;
            /** @description The proposal that it was about; null where it was about none. */
            proposalId: string | null;
            /**
             * @description Why it was looked at; null where nothing was.
             * @enum {string|null}
             */
            reason: "review" | "appeal" | "support" | "legal" | null;
            /**
             * @description The role by which it was done.
             * @enum {string}
             */
            role: "reviewer" | "senior" | "administrator" | "auditor";
        };
        /** @description What staff did. */
        StaffLogPage: {
            /** @description Cursor of the next page: send it as `?cursor=`. Left out on the last page. */
            cursor?: string;
            /** @description Entries, the latest first. */
            items: components["schemas"]["StaffLogEntry"][];
        };
        /** @description Somebody with roles among the staff. */
        StaffMember: {
            /** @description Id of the account. */
            accountId: components["schemas"]["AccountId"];
            /** @description Roles among the staff. `reviewer` decides on what is to be reviewed; `senior` also on what reviewers hand on; `administrator` grants roles and acts for people who cannot sign in; `auditor` reads what staff did. */
            roles: ("reviewer" | "senior" | "administrator" | "auditor")[];
            /** @description Username of the account; null where it is gone. */
            username: string | null;
        };
        /** @description All who have roles among the staff. */
        StaffMemberList: {
            /** @description Everybody with a role. */
            items: components["schemas"]["StaffMember"][];
        };
        /** @description Your roles among the staff. */
        StaffSelf: {
            /** @description Roles among the staff. `reviewer` decides on what is to be reviewed; `senior` also on what reviewers hand on; `administrator` grants roles and acts for people who cannot sign in; `auditor` reads what staff did. */
            roles: ("reviewer" | "senior" | "administrator" | "auditor")[];
            /**
             * Format: date-time
             * @description Until when this sign-in is good for work.
             */
            signInUntil: string;
        };
        /** @description How your account stands. */
        Standing: {
            /** @description Cursor of the next page: send it as `?cursor=`. Left out on the last page. */
            cursor?: string;
            /** @description The items of this page. */
            items: components["schemas"]["Decision"][];
            /** @description What is limited for your account as a whole. */
            limits: components["schemas"]["StandingLimit"][];
            /**
             * @description Status of your account.
             * @enum {string}
             */
            status: "active" | "suspended" | "deactivated" | "terminated" | "erasing";
            /** @description Decisions that count against you now. */
            strikes: components["schemas"]["StandingStrike"][];
        };
        /** @description An entry of `limits` of `Standing`. */
        StandingLimit: {
            /** @description Id of the decision. */
            decisionId: string;
            /**
             * Format: date-time
             * @description When that ends by itself; null where it does not.
             */
            endsAt: string | null;
            /**
             * @description What was done.
             * @enum {string}
             */
            kind: "release" | "screen" | "hold" | "remove" | "publish_without" | "clear" | "limit_reach" | "withhold" | "limit_interactions" | "warn" | "suspend" | "terminate";
        };
        /** @description An entry of `strikes` of `Standing`. */
        StandingStrike: {
            /** @description Id of the decision. */
            decisionId: string;
            /**
             * Format: date-time
             * @description Until when it does.
             */
            until: string;
        };
        /** @description What a report, demand or decision is about. */
        Subject: {
            /** @description The account whose things you reported. */
            accountId?: components["schemas"]["AccountId"];
            /** @description Id of the collection. */
            collectionId?: components["schemas"]["CollectionId"];
            /** @description Id of the comment. */
            commentId?: components["schemas"]["CommentId"];
            /**
             * @description What is meant: the `account` itself, a `post`, a `photo` of a post, a `comment` or a `collection`. Its ids stand beside it.
             * @enum {string}
             */
            kind: "account" | "post" | "photo" | "comment" | "collection";
            /** @description Id of the photo. */
            photoId?: components["schemas"]["PhotoId"];
            /** @description Id of the post. */
            postId?: components["schemas"]["PostId"];
        };
        /** @description An account that you may want to follow. */
        Suggestion: {
            /** @description The suggested account. */
            account: components["schemas"]["Person"];
            /** @description Why the account is suggested, and why at this place. */
            reason: components["schemas"]["SuggestionReason"];
        };
        /** @description Why an account is suggested. `followed_by`: accounts that you follow follow it. */
        SuggestionReason: {
            /** @description Up to three of the accounts that follow it. */
            accounts: components["schemas"]["AccountCard"][];
            /**
             * @description Kind of reason.
             * @constant
             */
            code: "followed_by";
            /** @description How many of the considered accounts follow it; suggestions are ranked by this. */
            count: number;
        };
        /** @description Accounts that you may want to follow, best first. */
        Suggestions: {
            /** @description The suggestions, best first. */
            items: components["schemas"]["Suggestion"][];
        };
        /** @description An account as staff see it who help its owner. */
        SupportAccount: {
            /** @description Id of the account. */
            accountId: components["schemas"]["AccountId"];
            /**
             * Format: date-time
             * @description When it was created.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When your account is erased, unless you take that back until then with `DELETE /v1/me/deactivation`.
             */
            erasureDueAt: string | null;
            /** @description Its latest export, null where there is none. */
            export: components["schemas"]["SupportExport"] | null;
            /** @description Names that it gave up and still holds. */
            formerUsernames: string[];
            /** @description Whether the account is private: its posts and lists are only for followers whom it has accepted. */
            isPrivate: boolean;
            /** @description What is left to its owner of each limit of writes. */
            limits: components["schemas"]["LimitLeft"][];
            /** @description Roles among the staff. `reviewer` decides on what is to be reviewed; `senior` also on what reviewers hand on; `administrator` grants roles and acts for people who cannot sign in; `auditor` reads what staff did. */
            roles: ("reviewer" | "senior" | "administrator" | "auditor")[];
            /** @description Where its owner is signed in: the last seen first, at most 100. */
            sessions: components["schemas"]["SupportSession"][];
            /** @description By what its owner signs in. */
            signIns: components["schemas"]["SupportSignIn"][];
            /**
             * @description What it may do and show. `suspended`: by staff. `deactivated`: by its owner, who may come back, or as it is to be erased. `erasing`: it is being erased.
             * @enum {string}
             */
            status: "active" | "suspended" | "deactivated" | "terminated" | "erasing";
            /** @description Unique username of the account. */
            username: string;
        };
        /** @description The accounts that were found, mostly one. */
        SupportAccountList: {
            /** @description The accounts. */
            items: components["schemas"]["SupportAccount"][];
        };
        /** @description The latest export of somebody. */
        SupportExport: {
            /**
             * Format: date-time
             * @description When it was requested.
             */
            requestedAt: string;
            /**
             * @description How far it has come.
             * @enum {string}
             */
            state: "preparing" | "ready" | "failed";
        };
        /** @description Where somebody is signed in. */
        SupportSession: {
            /** @description Country of the device when the session was last seen on a new day (ISO 3166-1 alpha-2); null where it is not known: only calls through the host of the web app tell it. */
            country: string | null;
            /** @description The device, when the session was last seen on a new day. */
            device: components["schemas"]["Device"];
            /**
             * Format: date
             * @description The day of UTC on which the session was last used.
             */
            lastSeenOn: string;
            /** @description Id of the session, for ending it. */
            sessionId: string;
            /**
             * Format: date-time
             * @description When the sign-in was, or its first request where its tokens do not say.
             */
            startedAt: string;
        };
        /** @description By what somebody signs in. */
        SupportSignIn: {
            /**
             * Format: date-time
             * @description When it was linked to the account, or the account was claimed with it.
             */
            linkedAt: string;
            /** @description By what people sign in: `password`, or the provider as `GET /v1/config` names it; null where the issuer does not say. */
            provider: string | null;
        };
        /** @description Which terms of service you accepted, and whether others are in force. */
        Terms: {
            /** @description The version that you accepted last; null when you have accepted none. */
            accepted: components["schemas"]["TermsAccepted"] | null;
            /** @description Whether the terms in force have yet to be accepted: until then, whatever is new is refused with `terms_not_accepted`. */
            isDue: boolean;
        };
        /** @description The version of the terms of service that you accept. */
        TermsAcceptance: {
            /** @description The version that was shown: `terms.version` of `GET /v1/config`. */
            version: string;
        };
        /** @description The version that you accepted last; null when you have accepted none. */
        TermsAccepted: {
            /**
             * Format: date-time
             * @description When you accepted it.
             */
            acceptedAt: string;
            /** @description The version. */
            version: string;
        };
        /** @description Numbers of a quarter. */
        Transparency: {
            /** @description A row for each kind of decision that there was; in a row, how many of these there were. */
            decisions: components["schemas"]["TransparencyDecision"][];
            /**
             * Format: date
             * @description Its first day.
             */
            from: string;
            /** @description Whether it has ended. */
            isOver: boolean;
            /** @description The quarter, such as `2026-Q4`, in UTC. */
            quarter: string;
            /** @description What was received, by kind and reason. */
            received: components["schemas"]["TransparencyReceived"][];
            /**
             * Format: date
             * @description Its last day.
             */
            until: string;
            /** @description How long people waited for a person to decide. */
            waits: components["schemas"]["TransparencyWait"][];
        };
        /** @description An entry of `decisions` of `Transparency`. */
        TransparencyDecision: {
            /**
             * @description What was done.
             * @enum {string}
             */
            action: "release" | "screen" | "hold" | "remove" | "publish_without" | "clear" | "limit_reach" | "withhold" | "limit_interactions" | "warn" | "suspend" | "terminate";
            /** @description How many of them were appealed. */
            appeals: number;
            /** @description Id of the area that the rule belongs to. */
            area: string;
            /** @description The part that software had. */
            automated: components["schemas"]["DecisionAutomation"];
            /** @description A row for each kind of decision that there was; in a row, how many of these there were. */
            decisions: number;
            /**
             * @description Whether it rests on the `law` or on the `terms` of the service.
             * @enum {string}
             */
            ground: "law" | "terms";
            /** @description Language of what was decided about, as the first part of a BCP 47 tag; `other` for one that nobody knows, null where its author named none. */
            language: string | null;
            /**
             * @description What had somebody look.
             * @enum {string}
             */
            origin: "own_initiative" | "report" | "notice" | "authority";
            /** @description How many of them were reversed by an appeal. */
            overturned: number;
            /**
             * @description Id of the rule that was broken; within `received`, of the rule that the reason is, or is a part of.
             * @enum {string}
             */
            rule: "child_abuse" | "underage" | "explicit" | "nudity" | "intimate_without_consent" | "solicitation" | "graphic_violence" | "disturbing" | "threats" | "terrorism" | "weapons" | "cruelty_to_animals" | "hate_speech" | "harassment" | "privacy" | "self_harm" | "dangerous_acts" | "drugs" | "illegal_goods" | "spam" | "scam" | "impersonation" | "false_information" | "copyright" | "trademark" | "defamation" | "illegal" | "evasion" | "offensive_gestures" | "unclear" | "other";
            /**
             * @description What it was done to.
             * @enum {string}
             */
            subject: "account" | "post" | "photo" | "comment" | "collection";
            /** @description How many of them stay after an appeal. */
            upheld: number;
            /** @description How many of them the service took back of its own accord. */
            withdrawn: number;
        };
        /** @description An entry of `received` of `Transparency`. */
        TransparencyReceived: {
            /** @description How many. */
            count: number;
            /**
             * @description `report`: by somebody with an account; `notice`: of illegal content, by somebody without.
             * @enum {string}
             */
            kind: "report" | "notice";
            /**
             * @description Id of the reason, as `GET /v1/report-reasons` has it.
             * @enum {string}
             */
            reason: "child_abuse" | "underage" | "explicit" | "nudity" | "intimate_without_consent" | "solicitation" | "threats" | "terrorism" | "graphic_violence" | "cruelty_to_animals" | "weapons" | "hate_speech" | "harassment" | "privacy" | "self_harm" | "dangerous_acts" | "drugs" | "illegal_goods" | "scam" | "impersonation" | "false_information" | "spam" | "copyright" | "trademark" | "defamation" | "illegal" | "other" | "child_at_risk" | "hate_symbols" | "bullying" | "sexual_harassment" | "likeness" | "suicide";
            /**
             * @description Id of the rule that was broken; within `received`, of the rule that the reason is, or is a part of.
             * @enum {string}
             */
            rule: "child_abuse" | "underage" | "explicit" | "nudity" | "intimate_without_consent" | "solicitation" | "graphic_violence" | "disturbing" | "threats" | "terrorism" | "weapons" | "cruelty_to_animals" | "hate_speech" | "harassment" | "privacy" | "self_harm" | "dangerous_acts" | "drugs" | "illegal_goods" | "spam" | "scam" | "impersonation" | "false_information" | "copyright" | "trademark" | "defamation" | "illegal" | "evasion" | "offensive_gestures" | "unclear" | "other";
        };
        /** @description An entry of `waits` of `Transparency`. */
        TransparencyWait: {
            /** @description How many. */
            count: number;
            /**
             * @description What they waited for: a decision, by what had somebody look, or the answer to an `appeal`.
             * @enum {string}
             */
            for: "own_initiative" | "report" | "notice" | "authority" | "appeal";
            /** @description The middle one of the waits, in minutes, to a tenth. */
            medianMinutes: number;
        };
        /** @description Number of unread notifications. */
        UnreadNotifications: {
            /** @description Number of unread notifications, up to 20. */
            count: number;
            /** @description Whether there are more than `count`. */
            more: boolean;
        };
        /** @description The request that puts a file in its place. */
        UploadRequest: {
            /** @description Headers to send: exactly these, all of which a page may set. The size is signed too; HTTP clients send `content-length` by themselves. */
            headers: {
                [key: string]: string;
            };
            /**
             * @description HTTP method of the request.
             * @constant
             */
            method: "PUT";
            /**
             * Format: uri
             * @description Signed URL. Use it exactly as it is.
             */
            url: string;
        };
        /** @description How to upload the file: with exactly this method, URL and headers. */
        UploadTicket: {
            /**
             * Format: date-time
             * @description When the URL stops working.
             */
            expiresAt: string;
            /** @description Id of the photo. */
            photoId: components["schemas"]["PhotoId"];
            /** @description The request that uploads the file. 412 answers a file that has been uploaded already: go on as after 200. */
            upload: components["schemas"]["UploadRequest"];
        };
        /** @description 2 to 30 characters from `a-z 0-9 _ .`; starts and ends with a letter or digit, with no two dots in a row. Upper case is folded to lower case. */
        Username: string;
        /**
         * @description `public`: everyone. `unlisted`: everyone, by link and on the profile of its author, but in no feed and in no list, collection or cover of anybody else; who saved, liked or collected it finds it in those lists of their own. `followers`: followers of the author. `audience`: the followers in one of the author's audiences. `private`: the author only. Whatever the visibility, whoever is invited as a co-author or as the paid partner sees the post.
         * @enum {string}
         */
        Visibility: "public" | "unlisted" | "followers" | "audience" | "private";
    };
    responses: {
        /**
         * @description `account_deactivated`: Your account is deactivated. Its owner has deactivated it. `DELETE /v1/me/deactivation` brings it back; until then it can call nothing else of use.
         *
         *     `account_terminated`: Your account was closed by a decision. A decision has closed it. `GET /v1/me/standing` says why, `POST /v1/me/decisions/{decisionId}/appeal` contests it, and `POST /v1/me/export` takes the data along.
         *
         *     `account_erasing`: Your account is being erased. It cannot be had back. Within minutes or hours the person can join anew.
         */
        account_closed: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `account_required`: Claim a username first. `PUT /v1/me` creates the account.
         *
         *     `account_suspended`: Your account is suspended. A suspended account can read, take away what is its own and protect itself; it can do nothing new.
         *
         *     `terms_not_accepted`: Accept the terms of service first. `terms` has the version in force and where it can be read. Show it, then `PUT /v1/me/terms`, or `termsVersion` with `PUT /v1/me`. Reading, taking away what is your own, contesting a decision and leaving need none of it.
         *
         *     `account_deactivated`: Your account is deactivated. Its owner has deactivated it. `DELETE /v1/me/deactivation` brings it back; until then it can call nothing else of use.
         *
         *     `account_terminated`: Your account was closed by a decision. A decision has closed it. `GET /v1/me/standing` says why, `POST /v1/me/decisions/{decisionId}/appeal` contests it, and `POST /v1/me/export` takes the data along.
         *
         *     `account_erasing`: Your account is being erased. It cannot be had back. Within minutes or hours the person can join anew.
         */
        account_closed_or_account_unfit: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `staff_sign_in_required`: Sign in again to work here: staff do so every 12 hours. The sign-in of the token is older than 12 hours; refreshing the token does not help.
         *
         *     `second_factor_required`: Set up a second factor, then sign in again with it. The user of the pool has none, or set it up after this sign-in. With Cognito: `AssociateSoftwareToken`, `VerifySoftwareToken`, `SetUserMFAPreference`, then sign in again with the code.
         *
         *     `account_deactivated`: Your account is deactivated. Its owner has deactivated it. `DELETE /v1/me/deactivation` brings it back; until then it can call nothing else of use.
         *
         *     `account_terminated`: Your account was closed by a decision. A decision has closed it. `GET /v1/me/standing` says why, `POST /v1/me/decisions/{decisionId}/appeal` contests it, and `POST /v1/me/export` takes the data along.
         *
         *     `account_erasing`: Your account is being erased. It cannot be had back. Within minutes or hours the person can join anew.
         */
        account_closed_or_not_staff: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `account_erasing`: Your account is being erased. It cannot be had back. Within minutes or hours the person can join anew. */
        account_erasing: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `account_required`: Claim a username first. `PUT /v1/me` creates the account.
         *
         *     `account_deactivated`: Your account is deactivated. Its owner has deactivated it. `DELETE /v1/me/deactivation` brings it back; until then it can call nothing else of use.
         *
         *     `account_terminated`: Your account was closed by a decision. A decision has closed it. `GET /v1/me/standing` says why, `POST /v1/me/decisions/{decisionId}/appeal` contests it, and `POST /v1/me/export` takes the data along.
         *
         *     `account_erasing`: Your account is being erased. It cannot be had back. Within minutes or hours the person can join anew.
         */
        account_required_or_account_closed: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `account_required`: Claim a username first. `PUT /v1/me` creates the account.
         *
         *     `account_erasing`: Your account is being erased. It cannot be had back. Within minutes or hours the person can join anew.
         */
        account_required_or_account_erasing: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `account_required`: Claim a username first. `PUT /v1/me` creates the account.
         *
         *     `account_deactivated`: Your account is deactivated. Its owner has deactivated it. `DELETE /v1/me/deactivation` brings it back; until then it can call nothing else of use.
         *
         *     `account_terminated`: Your account was closed by a decision. A decision has closed it. `GET /v1/me/standing` says why, `POST /v1/me/decisions/{decisionId}/appeal` contests it, and `POST /v1/me/export` takes the data along.
         *
         *     `account_erasing`: Your account is being erased. It cannot be had back. Within minutes or hours the person can join anew.
         *
         *     `feature_off`: This feature is turned off on this service.
         */
        account_required_or_feature_off_or_account_closed: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `account_required`: Claim a username first. `PUT /v1/me` creates the account.
         *
         *     `fresh_sign_in_required`: Sign in again to do this.
         *
         *     `account_deactivated`: Your account is deactivated. Its owner has deactivated it. `DELETE /v1/me/deactivation` brings it back; until then it can call nothing else of use.
         *
         *     `account_terminated`: Your account was closed by a decision. A decision has closed it. `GET /v1/me/standing` says why, `POST /v1/me/decisions/{decisionId}/appeal` contests it, and `POST /v1/me/export` takes the data along.
         *
         *     `account_erasing`: Your account is being erased. It cannot be had back. Within minutes or hours the person can join anew.
         */
        account_required_or_fresh_sign_in_required_or_account_closed: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `account_required`: Claim a username first. `PUT /v1/me` creates the account.
         *
         *     `fresh_sign_in_required`: Sign in again to do this.
         *
         *     `account_erasing`: Your account is being erased. It cannot be had back. Within minutes or hours the person can join anew.
         */
        account_required_or_fresh_sign_in_required_or_account_erasing: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `account_required`: Claim a username first. `PUT /v1/me` creates the account.
         *
         *     `wrong_password`: The present password is wrong.
         *
         *     `account_deactivated`: Your account is deactivated. Its owner has deactivated it. `DELETE /v1/me/deactivation` brings it back; until then it can call nothing else of use.
         *
         *     `account_terminated`: Your account was closed by a decision. A decision has closed it. `GET /v1/me/standing` says why, `POST /v1/me/decisions/{decisionId}/appeal` contests it, and `POST /v1/me/export` takes the data along.
         *
         *     `account_erasing`: Your account is being erased. It cannot be had back. Within minutes or hours the person can join anew.
         */
        account_required_or_wrong_password_or_account_closed: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `already_closed`: This item has been closed. */
        already_closed: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `blocking`: You have blocked this account.
         *
         *     `cannot_follow_self`: You cannot follow yourself.
         */
        blocking_or_cannot_follow_self: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `cannot_do_to_self`: You cannot do this to your own account or posts. */
        cannot_do_to_self: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `cannot_do_to_self`: You cannot do this to your own account or posts.
         *
         *     `not_a_follower`: This account does not follow you.
         *
         *     `limit_reached`: The limit has been reached.
         */
        cannot_do_to_self_or_not_a_follower_or_limit_reached: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `cannot_do_to_self`: You cannot do this to your own account or posts.
         *
         *     `not_following`: You do not follow this account.
         */
        cannot_do_to_self_or_not_following: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `cannot_follow_self`: You cannot follow yourself. */
        cannot_follow_self: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `claimed_by_another`: Another of the staff is looking at this.
         *
         *     `already_closed`: This item has been closed.
         */
        claimed_by_another_or_already_closed: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `conflict`: The request conflicts with the current state. Get the present state and decide again. */
        conflict: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `conflict`: The request conflicts with the current state. Get the present state and decide again.
         *
         *     `appeal_exists`: This decision has been appealed already.
         *
         *     `appeal_closed`: This decision can no longer be appealed.
         */
        conflict_or_appeal_exists_or_appeal_closed: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `conflict`: The request conflicts with the current state. Get the present state and decide again.
         *
         *     `edit_window_closed`: This can no longer be edited.
         */
        conflict_or_edit_window_closed: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `conflict`: The request conflicts with the current state. Get the present state and decide again.
         *
         *     `identity_in_use`: This sign-in belongs to another account.
         *
         *     `limit_reached`: The limit has been reached.
         */
        conflict_or_identity_in_use_or_limit_reached: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `conflict`: The request conflicts with the current state. Get the present state and decide again.
         *
         *     `last_identity`: The last sign-in of an account cannot be unlinked.
         */
        conflict_or_last_identity: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `conflict`: The request conflicts with the current state. Get the present state and decide again.
         *
         *     `limit_reached`: The limit has been reached.
         */
        conflict_or_limit_reached: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `conflict`: The request conflicts with the current state. Get the present state and decide again.
         *
         *     `limit_reached`: The limit has been reached.
         *
         *     `not_published`: The post is not published.
         */
        conflict_or_limit_reached_or_not_published: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `conflict`: The request conflicts with the current state. Get the present state and decide again.
         *
         *     `not_deleted`: The post is not in the bin.
         */
        conflict_or_not_deleted: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `conflict`: The request conflicts with the current state. Get the present state and decide again.
         *
         *     `not_published`: The post is not published.
         */
        conflict_or_not_published: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `conflict`: The request conflicts with the current state. Get the present state and decide again.
         *
         *     `not_schedulable`: This draft cannot be scheduled.
         */
        conflict_or_not_schedulable: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `conflict`: The request conflicts with the current state. Get the present state and decide again.
         *
         *     `present_text`: What the post says now cannot be removed from its history; edit the post instead.
         */
        conflict_or_present_text: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `conflict`: The request conflicts with the current state. Get the present state and decide again.
         *
         *     `request_in_progress`: The same request is still in progress. Wait as long as `Retry-After` says, then repeat the call.
         */
        conflict_or_request_in_progress: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `conflict`: The request conflicts with the current state. Get the present state and decide again.
         *
         *     `request_in_progress`: The same request is still in progress. Wait as long as `Retry-After` says, then repeat the call.
         *
         *     `photo_unusable`: This photo cannot be used.
         */
        conflict_or_request_in_progress_or_photo_unusable: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `conflict`: The request conflicts with the current state. Get the present state and decide again.
         *
         *     `terms_changed`: Other terms of service are in force by now. `terms` has the version in force and where it can be read: show it and ask again.
         */
        conflict_or_terms_changed: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `export_not_ready`: The export is not ready. */
        export_not_ready: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `export_running`: An export is being prepared already. */
        export_running: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `account_deactivated`: Your account is deactivated. Its owner has deactivated it. `DELETE /v1/me/deactivation` brings it back; until then it can call nothing else of use.
         *
         *     `account_terminated`: Your account was closed by a decision. A decision has closed it. `GET /v1/me/standing` says why, `POST /v1/me/decisions/{decisionId}/appeal` contests it, and `POST /v1/me/export` takes the data along.
         *
         *     `account_erasing`: Your account is being erased. It cannot be had back. Within minutes or hours the person can join anew.
         *
         *     `feature_off`: This feature is turned off on this service.
         */
        feature_off_or_account_closed: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `staff_sign_in_required`: Sign in again to work here: staff do so every 12 hours. The sign-in of the token is older than 12 hours; refreshing the token does not help.
         *
         *     `second_factor_required`: Set up a second factor, then sign in again with it. The user of the pool has none, or set it up after this sign-in. With Cognito: `AssociateSoftwareToken`, `VerifySoftwareToken`, `SetUserMFAPreference`, then sign in again with the code.
         *
         *     `account_deactivated`: Your account is deactivated. Its owner has deactivated it. `DELETE /v1/me/deactivation` brings it back; until then it can call nothing else of use.
         *
         *     `account_terminated`: Your account was closed by a decision. A decision has closed it. `GET /v1/me/standing` says why, `POST /v1/me/decisions/{decisionId}/appeal` contests it, and `POST /v1/me/export` takes the data along.
         *
         *     `account_erasing`: Your account is being erased. It cannot be had back. Within minutes or hours the person can join anew.
         *
         *     `forbidden_by_policy`: You are not allowed to do this here.
         */
        forbidden_by_policy_or_account_closed_or_not_staff: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `account_required`: Claim a username first. `PUT /v1/me` creates the account.
         *
         *     `fresh_sign_in_required`: Sign in again to do this.
         *
         *     `account_suspended`: Your account is suspended. A suspended account can read, take away what is its own and protect itself; it can do nothing new.
         *
         *     `terms_not_accepted`: Accept the terms of service first. `terms` has the version in force and where it can be read. Show it, then `PUT /v1/me/terms`, or `termsVersion` with `PUT /v1/me`. Reading, taking away what is your own, contesting a decision and leaving need none of it.
         *
         *     `account_deactivated`: Your account is deactivated. Its owner has deactivated it. `DELETE /v1/me/deactivation` brings it back; until then it can call nothing else of use.
         *
         *     `account_terminated`: Your account was closed by a decision. A decision has closed it. `GET /v1/me/standing` says why, `POST /v1/me/decisions/{decisionId}/appeal` contests it, and `POST /v1/me/export` takes the data along.
         *
         *     `account_erasing`: Your account is being erased. It cannot be had back. Within minutes or hours the person can join anew.
         */
        fresh_sign_in_required_or_account_closed_or_account_unfit: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `fresh_sign_in_required`: Sign in again to do this.
         *
         *     `account_erasing`: Your account is being erased. It cannot be had back. Within minutes or hours the person can join anew.
         */
        fresh_sign_in_required_or_account_erasing: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The function did not respond in time, or too many are running: repeat the call. */
        gateway_unavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayMessage"];
            };
        };
        /** @description The URL and headers together exceed 10,240 bytes. */
        headers_too_large: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayMessage"];
            };
        };
        /** @description `idempotency_key_reused`: The Idempotency-Key was already used for another request. Use a new key for each new request. */
        idempotency_key_reused: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `account_required`: Claim a username first. `PUT /v1/me` creates the account.
         *
         *     `account_suspended`: Your account is suspended. A suspended account can read, take away what is its own and protect itself; it can do nothing new.
         *
         *     `terms_not_accepted`: Accept the terms of service first. `terms` has the version in force and where it can be read. Show it, then `PUT /v1/me/terms`, or `termsVersion` with `PUT /v1/me`. Reading, taking away what is your own, contesting a decision and leaving need none of it.
         *
         *     `account_deactivated`: Your account is deactivated. Its owner has deactivated it. `DELETE /v1/me/deactivation` brings it back; until then it can call nothing else of use.
         *
         *     `account_terminated`: Your account was closed by a decision. A decision has closed it. `GET /v1/me/standing` says why, `POST /v1/me/decisions/{decisionId}/appeal` contests it, and `POST /v1/me/export` takes the data along.
         *
         *     `account_erasing`: Your account is being erased. It cannot be had back. Within minutes or hours the person can join anew.
         *
         *     `interactions_limited`: A decision limits what you can do with others for now. `GET /v1/me/standing` says by which decision, and until when.
         */
        interactions_limited_or_account_closed_or_account_unfit: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `internal_error`: Something went wrong on our side. Repeat the call; if the problem persists, report the `requestId`. */
        internal_error_or_gateway: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayMessage"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `invalid_request`: The request is not valid. `errors` lists every invalid value. */
        invalid_request: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
         *
         *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: start again without a cursor.
         */
        invalid_request_or_invalid_cursor: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
         *
         *     `invalid_json`: The request body is not valid JSON.
         */
        invalid_request_or_invalid_json: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
         *
         *     `invalid_json`: The request body is not valid JSON.
         *
         *     `address_refused`: This address is not allowed.
         */
        invalid_request_or_invalid_json_or_address_refused: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
         *
         *     `invalid_json`: The request body is not valid JSON.
         *
         *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: start again without a cursor.
         */
        invalid_request_or_invalid_json_or_invalid_cursor: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `not_found`: Not found. The response is the same for what does not exist and for what you are not allowed to see. */
        not_found: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `payload_too_large`: The request body is too large. `requestBodies` of `GET /v1/config` has the limit of every operation. */
        payload_too_large_or_gateway: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayMessage"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `photo_in_use`: This photo is already in use. */
        photo_in_use: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `proposal_closed`: This proposal is no longer open. */
        proposal_closed: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request_in_progress`: The same request is still in progress. Wait as long as `Retry-After` says, then repeat the call. */
        request_in_progress: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `request_in_progress`: The same request is still in progress. Wait as long as `Retry-After` says, then repeat the call.
         *
         *     `cannot_do_to_self`: You cannot do this to your own account or posts.
         */
        request_in_progress_or_cannot_do_to_self: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `request_in_progress`: The same request is still in progress. Wait as long as `Retry-After` says, then repeat the call.
         *
         *     `limit_reached`: The limit has been reached.
         */
        request_in_progress_or_limit_reached: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `request_in_progress`: The same request is still in progress. Wait as long as `Retry-After` says, then repeat the call.
         *
         *     `photo_unusable`: This photo cannot be used.
         *
         *     `photo_in_use`: This photo is already in use.
         */
        request_in_progress_or_photo_unusable_or_photo_in_use: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `staff_sign_in_required`: Sign in again to work here: staff do so every 12 hours. The sign-in of the token is older than 12 hours; refreshing the token does not help.
         *
         *     `second_factor_required`: Set up a second factor, then sign in again with it. The user of the pool has none, or set it up after this sign-in. With Cognito: `AssociateSoftwareToken`, `VerifySoftwareToken`, `SetUserMFAPreference`, then sign in again with the code.
         *
         *     `second_person_required`: Somebody else has to approve what you proposed.
         *
         *     `account_deactivated`: Your account is deactivated. Its owner has deactivated it. `DELETE /v1/me/deactivation` brings it back; until then it can call nothing else of use.
         *
         *     `account_terminated`: Your account was closed by a decision. A decision has closed it. `GET /v1/me/standing` says why, `POST /v1/me/decisions/{decisionId}/appeal` contests it, and `POST /v1/me/export` takes the data along.
         *
         *     `account_erasing`: Your account is being erased. It cannot be had back. Within minutes or hours the person can join anew.
         */
        second_person_required_or_account_closed_or_not_staff: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `unauthorized`: Sign in to do this. The token comes from another service, or it is an ID token: send the access token.
         *
         *     `session_ended`: You were signed out; sign in again. The session of the token was ended, and refreshing the token does not help: have the person sign in again, with a password or by the sign-in pages with `prompt=login`.
         */
        signed_out: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `unauthorized`: Sign in to do this. The token comes from another service, or it is an ID token: send the access token.
         *
         *     `session_ended`: You were signed out; sign in again. The session of the token was ended, and refreshing the token does not help: have the person sign in again, with a password or by the sign-in pages with `prompt=login`.
         *
         *     A missing token, an expired token or a token from another issuer is refused by API Gateway itself, with its own message. So is every token whose issuer API Gateway cannot reach: `WWW-Authenticate` then speaks of a communication error, and repeating the call helps.
         */
        signed_out_or_gateway: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayMessage"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `terms_not_accepted`: Accept the terms of service first. `terms` has the version in force and where it can be read. Show it, then `PUT /v1/me/terms`, or `termsVersion` with `PUT /v1/me`. Reading, taking away what is your own, contesting a decision and leaving need none of it.
         *
         *     `account_deactivated`: Your account is deactivated. Its owner has deactivated it. `DELETE /v1/me/deactivation` brings it back; until then it can call nothing else of use.
         *
         *     `account_terminated`: Your account was closed by a decision. A decision has closed it. `GET /v1/me/standing` says why, `POST /v1/me/decisions/{decisionId}/appeal` contests it, and `POST /v1/me/export` takes the data along.
         *
         *     `account_erasing`: Your account is being erased. It cannot be had back. Within minutes or hours the person can join anew.
         */
        terms_not_accepted_or_account_closed: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many calls of yours: `limit` names the limit and its end, `Retry-After` the seconds to wait. Or too many of all callers together, with a message of the gateway: wait a second and repeat the call. */
        throttled: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayMessage"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `unavailable_for_legal_reasons`: An authority demands that this is withheld where you are. `demandId` and `Link` with `rel="blocked-by"` lead to the public record of the demand, `GET /v1/demands/{demandId}` (RFC 7725). Whoever asks from a country that the service does not know counts as inside of every territory. */
        unavailable_for_legal_reasons: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `unavailable`: Temporarily unavailable; try again in a moment. Repeat the call after as many seconds as `Retry-After` says. */
        unavailable_or_gateway: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayMessage"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `unsupported_media_type`: The content type of the request body is not supported here. */
        unsupported_media_type: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description Only items about things of this kind. */
        about: "account" | "post" | "photo" | "comment" | "collection";
        /**
         * @description Preferred language of messages: `en` or `ar`.
         * @example ar
         */
        AcceptLanguage: string;
        /**
         * @description Ids of up to 100 accounts: the parameter several times, or once with commas between the ids.
         * @example [
         *       "7ZK3N9QW2M5RX8TB"
         *     ]
         */
        accountIds: components["schemas"]["AccountId"][];
        /**
         * @description Address that the account was claimed with.
         * @example nour@example.org
         */
        address: string;
        /**
         * @description Id of the audience.
         * @example 01K7Z3T0M4B8C2D6E9F1G5H7JK
         */
        audienceId: components["schemas"]["AudienceId"];
        /** @description Only items that you have claimed, or that nobody has. */
        claimed: "mine" | "nobody";
        /**
         * @description Id of the collection.
         * @example 01K7Z4A0Y17ZK3N9QW2M5RX8TB
         */
        collectionId: components["schemas"]["CollectionId"];
        /**
         * @description Id of the comment.
         * @example 01K7Z3V1M04C8D2E6F9G1H5JKN
         */
        commentId: components["schemas"]["CommentId"];
        /** @description The `cursor` of the previous page; leave it out for the first page. */
        cursor: string;
        /**
         * @description Id of the decision.
         * @example 01KAVZ2M9T4Q7X0C5B8N3D6F1G
         */
        decisionId: string;
        /**
         * @description Id of the demand.
         * @example 01KAVZ2M9T4Q7X0C5B8N3D6F1G
         */
        demandId: string;
        /**
         * @description Id of the draft.
         * @example 01K7Z3Q1F07ZK3N9QW2M5RX8TB
         */
        draftId: components["schemas"]["DraftId"];
        /** @description Only items for seniors, or only others. */
        escalated: "yes" | "no";
        /**
         * @description The hash, in 64 hexadecimal digits.
         * @example f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22
         */
        hash: string;
        /**
         * @description Makes the call safe to retry: for 24 hours, the same key with the same body gets the first response again.
         * @example 6f0c2b1e-6d6f-4b1e-9a55-0a5a3b8d2f10
         */
        IdempotencyKey: string;
        /**
         * @description Id of the sign-in.
         * @example k3V0mZ8qT1xWc5Yb7dRf2A
         */
        identityId: string;
        /** @description The `ETag` of the version that you have: the response is 304 while it is current. */
        IfNoneMatch: string;
        /**
         * @description Id of the import.
         * @example 01K7Z3Q8V4M2N6R9T1W5X0Y7BD
         */
        importId: string;
        /**
         * @description Id of the review item.
         * @example 8Q2W6E0R4T1Y5X3V7B9N
         */
        itemId: string;
        /**
         * @description Kind of the hash.
         * @example pdq
         */
        kind: "sha256" | "pdq";
        /** @description Number of items per page; 20 by default. */
        limit: number;
        /**
         * @description Id of the share link.
         * @example k7Jz0cF4mXn1S6q8T2vB3yW5pR9aLdEhUgCtVoZbM4I
         */
        linkId: string;
        /**
         * @description Name of the list.
         * @example hotline
         */
        listId: string;
        /**
         * @description Id of the text.
         * @example 01KAVZ2M9T4Q7X0C5B8N3D6F1J
         */
        macroId: string;
        /**
         * @description Id of the notice.
         * @example 01KAVZ2M9T4Q7X0C5B8N3D6F1M
         */
        noticeId: string;
        /**
         * @description Id of the notification.
         * @example 01K7Z4H2M3QWERTY5678ZXCVBN
         */
        notificationId: components["schemas"]["NotificationId"];
        /**
         * @description Id of the photo.
         * @example 01K7Z3Q8V4M2N6R9T1W5X0Y7BD
         */
        photoId: components["schemas"]["PhotoId"];
        /**
         * @description Id of the post.
         * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
         */
        postId: components["schemas"]["PostId"];
        /**
         * @description Ids of up to 100 posts: the parameter several times, or once with commas between the ids.
         * @example [
         *       "01K7Z3R2C07ZK3N9QW2M5RX8TB"
         *     ]
         */
        postIds: components["schemas"]["PostId"][];
        /**
         * @description Id of the proposal.
         * @example 01KBA5ZP4M8W2R6T0YV3N7QJXC
         */
        proposalId: string;
        /**
         * @description A quarter that has begun. The present one where none is named.
         * @example 2026-Q4
         */
        quarter: string;
        /**
         * @description Id of the report.
         * @example 01KAVZ2M9T4Q7X0C5B8N3D6F1H
         */
        reportId: string;
        /**
         * @description Whether what the account reposts comes to your home feed. Left out, it stays as it is; at first it does. Send it again to change it while you follow; it ends with the follow.
         * @example mute
         */
        reposts: "show" | "mute";
        /**
         * @description Id of the session.
         * @example b0Xk5sQy2mV9tRd3LwZf7A
         */
        sessionId: string;
        /**
         * @description Order of the comments behind the pinned ones: by time, or `top` by likes.
         * @example top
         */
        sort: "newest" | "oldest" | "top";
        /** @description Only items that wait for this. */
        source: "photo" | "report" | "notice" | "appeal";
        /**
         * @description Id of the registered device.
         * @example u4Zq0cV7m2Xb9sKd1LtR3w
         */
        subscriptionId: string;
        /**
         * @description Which of the tables.
         * @example received
         */
        table: "decisions" | "received" | "waits";
        /**
         * @description Token of the share link.
         * @example q3Zx7bP0mT5kV9nR2cW8sY4hJ6dL1fG0aE3uI7oQ5tX
         */
        token: string;
        /**
         * @description Types of notifications to list: the parameter several times, or once with commas between the types; leave it out for all.
         * @example [
         *       "comment",
         *       "reply"
         *     ]
         */
        type: components["schemas"]["NotificationType"][];
        /**
         * @description Id of the newest notification to dismiss; leave it out to dismiss all.
         * @example 01K7Z4H2M3QWERTY5678ZXCVBN
         */
        upTo: components["schemas"]["NotificationId"];
        /**
         * @description Version of the entry in the edit history.
         * @example 1
         */
        version: number;
        /**
         * @description Id of the post by that account that led to the follow.
         * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
         */
        via: components["schemas"]["PostId"];
    };
    requestBodies: never;
    headers: {
        /** @description How long the response may be cached. */
        CacheControl: string;
        /** @description Language of messages. */
        ContentLanguage: "en" | "ar";
        /** @description Entity tag of this version, for `If-None-Match`. */
        ETag: string;
        /** @description `true` when this is the stored response to an earlier call with the same key and request. */
        IdempotentReplayed: "true";
        /** @description Path and query to read instead. */
        Location: string;
        /** @description The limit that the call counted in: `"writes";r=59;t=1` says that 59 are left and that all are back in a second (draft-ietf-httpapi-ratelimit-headers-10). */
        RateLimit: string;
        /** @description What that limit is: `"writes";q=60;w=60` allows 60 in 60 seconds. */
        RateLimitPolicy: string;
        /** @description Seconds to wait before repeating the call. */
        RetryAfter: number;
        /** @description Authentication scheme and, if a token was sent, what is wrong with it. */
        WwwAuthenticate: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getAccount: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Username of the account, in upper or lower case. A `GET` by a username that the account gave up and still holds is redirected to its present one.
                 * @example layla.h
                 */
                username: components["schemas"]["Username"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description The account gave this username up and still holds it: the same path under its present username. */
            307: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out"];
            403: components["responses"]["account_closed"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    ringBell: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Username of the account, in upper or lower case. A `GET` by a username that the account gave up and still holds is redirected to its present one.
                 * @example layla.h
                 */
                username: components["schemas"]["Username"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relationship"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_required_or_account_closed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["cannot_do_to_self_or_not_following"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    silenceBell: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Username of the account, in upper or lower case. A `GET` by a username that the account gave up and still holds is redirected to its present one.
                 * @example layla.h
                 */
                username: components["schemas"]["Username"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relationship"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_required_or_account_closed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["cannot_do_to_self"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    blockAccount: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Username of the account, in upper or lower case. A `GET` by a username that the account gave up and still holds is redirected to its present one.
                 * @example layla.h
                 */
                username: components["schemas"]["Username"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relationship"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_required_or_account_closed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["cannot_do_to_self"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    unblockAccount: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Username of the account, in upper or lower case. A `GET` by a username that the account gave up and still holds is redirected to its present one.
                 * @example layla.h
                 */
                username: components["schemas"]["Username"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relationship"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_required_or_account_closed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["cannot_do_to_self"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    listAccountCollections: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: components["parameters"]["cursor"];
                /** @description Number of items per page; 20 by default. */
                limit?: components["parameters"]["limit"];
            };
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Username of the account, in upper or lower case. A `GET` by a username that the account gave up and still holds is redirected to its present one.
                 * @example layla.h
                 */
                username: components["schemas"]["Username"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionPage"];
                };
            };
            /** @description The account gave this username up and still holds it: the same path under its present username. */
            307: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request_or_invalid_cursor"];
            401: components["responses"]["signed_out"];
            403: components["responses"]["account_closed"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    followAccount: {
        parameters: {
            query?: {
                /**
                 * @description Whether what the account reposts comes to your home feed. Left out, it stays as it is; at first it does. Send it again to change it while you follow; it ends with the follow.
                 * @example mute
                 */
                reposts?: components["parameters"]["reposts"];
                /**
                 * @description Id of the post by that account that led to the follow.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                via?: components["parameters"]["via"];
            };
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Username of the account, in upper or lower case. A `GET` by a username that the account gave up and still holds is redirected to its present one.
                 * @example layla.h
                 */
                username: components["schemas"]["Username"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relationship"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["interactions_limited_or_account_closed_or_account_unfit"];
            404: components["responses"]["not_found"];
            409: components["responses"]["blocking_or_cannot_follow_self"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    unfollowAccount: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Username of the account, in upper or lower case. A `GET` by a username that the account gave up and still holds is redirected to its present one.
                 * @example layla.h
                 */
                username: components["schemas"]["Username"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relationship"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_required_or_account_closed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["cannot_follow_self"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    listFollowers: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: components["parameters"]["cursor"];
                /** @description Number of items per page; 20 by default. */
                limit?: components["parameters"]["limit"];
            };
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Username of the account, in upper or lower case. A `GET` by a username that the account gave up and still holds is redirected to its present one.
                 * @example layla.h
                 */
                username: components["schemas"]["Username"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonPage"];
                };
            };
            /** @description The account gave this username up and still holds it: the same path under its present username. */
            307: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request_or_invalid_cursor"];
            401: components["responses"]["signed_out"];
            403: components["responses"]["account_closed"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    listFollowersYouKnow: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: components["parameters"]["cursor"];
                /** @description Number of items per page; 20 by default. */
                limit?: components["parameters"]["limit"];
            };
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Username of the account, in upper or lower case. A `GET` by a username that the account gave up and still holds is redirected to its present one.
                 * @example layla.h
                 */
                username: components["schemas"]["Username"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonPage"];
                };
            };
            /** @description The account gave this username up and still holds it: the same path under its present username. */
            307: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request_or_invalid_cursor"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    listFollowing: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: components["parameters"]["cursor"];
                /** @description Number of items per page; 20 by default. */
                limit?: components["parameters"]["limit"];
            };
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Username of the account, in upper or lower case. A `GET` by a username that the account gave up and still holds is redirected to its present one.
                 * @example layla.h
                 */
                username: components["schemas"]["Username"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonPage"];
                };
            };
            /** @description The account gave this username up and still holds it: the same path under its present username. */
            307: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request_or_invalid_cursor"];
            401: components["responses"]["signed_out"];
            403: components["responses"]["account_closed"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    muteAccount: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Username of the account, in upper or lower case. A `GET` by a username that the account gave up and still holds is redirected to its present one.
                 * @example layla.h
                 */
                username: components["schemas"]["Username"];
            };
            cookie?: never;
        };
        /** @description A call without a body is like one with `{}`. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["MuteTerms"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relationship"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_json"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_required_or_account_closed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["cannot_do_to_self"];
            413: components["responses"]["payload_too_large_or_gateway"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    unmuteAccount: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Username of the account, in upper or lower case. A `GET` by a username that the account gave up and still holds is redirected to its present one.
                 * @example layla.h
                 */
                username: components["schemas"]["Username"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relationship"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_required_or_account_closed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["cannot_do_to_self"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    listAccountPosts: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: components["parameters"]["cursor"];
                /** @description Number of items per page; 20 by default. */
                limit?: components["parameters"]["limit"];
            };
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Username of the account, in upper or lower case. A `GET` by a username that the account gave up and still holds is redirected to its present one.
                 * @example layla.h
                 */
                username: components["schemas"]["Username"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostPage"];
                };
            };
            /** @description The account gave this username up and still holds it: the same path under its present username. */
            307: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request_or_invalid_cursor"];
            401: components["responses"]["signed_out"];
            403: components["responses"]["account_closed"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    listAccountReposts: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: components["parameters"]["cursor"];
                /** @description Number of items per page; 20 by default. */
                limit?: components["parameters"]["limit"];
            };
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Username of the account, in upper or lower case. A `GET` by a username that the account gave up and still holds is redirected to its present one.
                 * @example layla.h
                 */
                username: components["schemas"]["Username"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostPage"];
                };
            };
            /** @description The account gave this username up and still holds it: the same path under its present username. */
            307: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request_or_invalid_cursor"];
            401: components["responses"]["signed_out"];
            403: components["responses"]["feature_off_or_account_closed"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    restrictAccount: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Username of the account, in upper or lower case. A `GET` by a username that the account gave up and still holds is redirected to its present one.
                 * @example layla.h
                 */
                username: components["schemas"]["Username"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relationship"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_required_or_account_closed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["cannot_do_to_self"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    unrestrictAccount: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Username of the account, in upper or lower case. A `GET` by a username that the account gave up and still holds is redirected to its present one.
                 * @example layla.h
                 */
                username: components["schemas"]["Username"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relationship"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_required_or_account_closed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["cannot_do_to_self"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    listTaggedPosts: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: components["parameters"]["cursor"];
                /** @description Number of items per page; 20 by default. */
                limit?: components["parameters"]["limit"];
            };
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Username of the account, in upper or lower case. A `GET` by a username that the account gave up and still holds is redirected to its present one.
                 * @example layla.h
                 */
                username: components["schemas"]["Username"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostPage"];
                };
            };
            /** @description The account gave this username up and still holds it: the same path under its present username. */
            307: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request_or_invalid_cursor"];
            401: components["responses"]["signed_out"];
            403: components["responses"]["account_closed"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    getAccountById: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the account.
                 * @example 7ZK3N9QW2M5RX8TB
                 */
                accountId: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out"];
            403: components["responses"]["account_closed"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    getCollection: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the collection.
                 * @example 01K7Z4A0Y17ZK3N9QW2M5RX8TB
                 */
                collectionId: components["parameters"]["collectionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Collection"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out"];
            403: components["responses"]["account_closed"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    deleteCollection: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the collection.
                 * @example 01K7Z4A0Y17ZK3N9QW2M5RX8TB
                 */
                collectionId: components["parameters"]["collectionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_required_or_account_closed"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    updateCollection: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the collection.
                 * @example 01K7Z4A0Y17ZK3N9QW2M5RX8TB
                 */
                collectionId: components["parameters"]["collectionId"];
            };
            cookie?: never;
        };
        /** @description A call without a body is like one with `{}`. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CollectionEdit"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Collection"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_json"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_account_unfit"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large_or_gateway"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    reorderCollection: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the collection.
                 * @example 01K7Z4A0Y17ZK3N9QW2M5RX8TB
                 */
                collectionId: components["parameters"]["collectionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CollectionOrder"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Collection"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_json"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_account_unfit"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            413: components["responses"]["payload_too_large_or_gateway"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    listCollectionPosts: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: components["parameters"]["cursor"];
                /** @description Number of items per page; 20 by default. */
                limit?: components["parameters"]["limit"];
            };
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the collection.
                 * @example 01K7Z4A0Y17ZK3N9QW2M5RX8TB
                 */
                collectionId: components["parameters"]["collectionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostPage"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_cursor"];
            401: components["responses"]["signed_out"];
            403: components["responses"]["account_closed"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    addCollectionPost: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the collection.
                 * @example 01K7Z4A0Y17ZK3N9QW2M5RX8TB
                 */
                collectionId: components["parameters"]["collectionId"];
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["parameters"]["postId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_account_unfit"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict_or_limit_reached"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    removeCollectionPost: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the collection.
                 * @example 01K7Z4A0Y17ZK3N9QW2M5RX8TB
                 */
                collectionId: components["parameters"]["collectionId"];
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["parameters"]["postId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_required_or_account_closed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    getConfig: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `ETag` of the version that you have: the response is 304 while it is current. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Config"];
                };
            };
            /** @description The version in `If-None-Match` is current. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    listDemands: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: components["parameters"]["cursor"];
                /** @description Number of items per page; 20 by default. */
                limit?: components["parameters"]["limit"];
            };
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemandPage"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_cursor"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    getDemand: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the demand.
                 * @example 01KAVZ2M9T4Q7X0C5B8N3D6F1G
                 */
                demandId: components["parameters"]["demandId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Demand"];
                };
            };
            400: components["responses"]["invalid_request"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    getDocs: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `ETag` of the version that you have: the response is 304 while it is current. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description The version in `If-None-Match` is current. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    listDrafts: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: components["parameters"]["cursor"];
                /** @description Number of items per page; 20 by default. */
                limit?: components["parameters"]["limit"];
            };
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftPage"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_cursor"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    createDraft: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description Makes the call safe to retry: for 24 hours, the same key with the same body gets the first response again.
                 * @example 6f0c2b1e-6d6f-4b1e-9a55-0a5a3b8d2f10
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description A call without a body is like one with `{}`. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDraft"];
            };
        };
        responses: {
            /** @description Success. */
            201: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_json"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_account_unfit"];
            /**
             * @description `request_in_progress`: The same request is still in progress. Wait as long as `Retry-After` says, then repeat the call.
             *
             *     `photo_unusable`: This photo cannot be used.
             *
             *     `photo_in_use`: This photo is already in use.
             *
             *     `not_schedulable`: This draft cannot be scheduled.
             */
            409: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["payload_too_large_or_gateway"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    getDraft: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the draft.
                 * @example 01K7Z3Q1F07ZK3N9QW2M5RX8TB
                 */
                draftId: components["parameters"]["draftId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    deleteDraft: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the draft.
                 * @example 01K7Z3Q1F07ZK3N9QW2M5RX8TB
                 */
                draftId: components["parameters"]["draftId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_required_or_account_closed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    updateDraft: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the draft.
                 * @example 01K7Z3Q1F07ZK3N9QW2M5RX8TB
                 */
                draftId: components["parameters"]["draftId"];
            };
            cookie?: never;
        };
        /** @description A call without a body is like one with `{}`. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftChange"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_json"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_account_unfit"];
            404: components["responses"]["not_found"];
            /**
             * @description `conflict`: The request conflicts with the current state. Get the present state and decide again.
             *
             *     `photo_unusable`: This photo cannot be used.
             *
             *     `photo_in_use`: This photo is already in use.
             *
             *     `not_schedulable`: This draft cannot be scheduled.
             */
            409: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["payload_too_large_or_gateway"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    publishDraft: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description Makes the call safe to retry: for 24 hours, the same key with the same body gets the first response again.
                 * @example 6f0c2b1e-6d6f-4b1e-9a55-0a5a3b8d2f10
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Id of the draft.
                 * @example 01K7Z3Q1F07ZK3N9QW2M5RX8TB
                 */
                draftId: components["parameters"]["draftId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            201: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_account_unfit"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict_or_request_in_progress_or_photo_unusable"];
            422: components["responses"]["idempotency_key_reused"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    scheduleDraft: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the draft.
                 * @example 01K7Z3Q1F07ZK3N9QW2M5RX8TB
                 */
                draftId: components["parameters"]["draftId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSchedule"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_json"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_account_unfit"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict_or_not_schedulable"];
            413: components["responses"]["payload_too_large_or_gateway"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    cancelSchedule: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the draft.
                 * @example 01K7Z3Q1F07ZK3N9QW2M5RX8TB
                 */
                draftId: components["parameters"]["draftId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_required_or_account_closed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    getHomeFeed: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: components["parameters"]["cursor"];
                /** @description Number of items per page; 20 by default. */
                limit?: components["parameters"]["limit"];
            };
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `ETag` of the version that you have: the response is 304 while it is current. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HomePage"];
                };
            };
            /** @description The version in `If-None-Match` is current. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request_or_invalid_cursor"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            400: components["responses"]["invalid_request"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_required_or_account_erasing"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    claimAccount: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAccount"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_json"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["terms_not_accepted_or_account_closed"];
            /**
             * @description `conflict`: The request conflicts with the current state. Get the present state and decide again.
             *
             *     `username_taken`: This username is taken.
             *
             *     `username_reserved`: This username is reserved.
             *
             *     `link_or_new`: If you have an account already, sign in to it and link this sign-in with POST /v1/me/identities; if not, repeat the request with isNew: true.
             *
             *     `terms_changed`: Other terms of service are in force by now. `terms` has the version in force and where it can be read: show it and ask again.
             */
            409: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["payload_too_large_or_gateway"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    deleteMe: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            202: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deletion"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_required_or_fresh_sign_in_required_or_account_erasing"];
            409: components["responses"]["conflict"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    updateMe: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description A call without a body is like one with `{}`. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountChange"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_json"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_account_unfit"];
            /**
             * @description `conflict`: The request conflicts with the current state. Get the present state and decide again.
             *
             *     `username_taken`: This username is taken.
             *
             *     `username_reserved`: This username is reserved.
             *
             *     `photo_unusable`: This photo cannot be used.
             *
             *     `photo_in_use`: This photo is already in use.
             *
             *     `limit_reached`: The limit has been reached.
             */
            409: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["payload_too_large_or_gateway"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    listAccesses: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: components["parameters"]["cursor"];
                /** @description Number of items per page; 20 by default. */
                limit?: components["parameters"]["limit"];
            };
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessPage"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_cursor"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_erasing"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    listArchivedPosts: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: components["parameters"]["cursor"];
                /** @description Number of items per page; 20 by default. */
                limit?: components["parameters"]["limit"];
            };
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostPage"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_cursor"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_required_or_account_closed"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    listAudiences: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: components["parameters"]["cursor"];
                /** @description Number of items per page; 20 by default. */
                limit?: components["parameters"]["limit"];
            };
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AudiencePage"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_cursor"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    createAudience: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description Makes the call safe to retry: for 24 hours, the same key with the same body gets the first response again.
                 * @example 6f0c2b1e-6d6f-4b1e-9a55-0a5a3b8d2f10
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAudience"];
            };
        };
        responses: {
            /** @description Success. */
            201: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Audience"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_json"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_account_unfit"];
            409: components["responses"]["request_in_progress_or_limit_reached"];
            413: components["responses"]["payload_too_large_or_gateway"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    deleteAudience: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the audience.
                 * @example 01K7Z3T0M4B8C2D6E9F1G5H7JK
                 */
                audienceId: components["parameters"]["audienceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_required_or_account_closed"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    updateAudience: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the audience.
                 * @example 01K7Z3T0M4B8C2D6E9F1G5H7JK
                 */
                audienceId: components["parameters"]["audienceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AudienceChange"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Audience"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_json"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_account_unfit"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large_or_gateway"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    listAudienceMembers: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: components["parameters"]["cursor"];
                /** @description Number of items per page; 20 by default. */
                limit?: components["parameters"]["limit"];
            };
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the audience.
                 * @example 01K7Z3T0M4B8C2D6E9F1G5H7JK
                 */
                audienceId: components["parameters"]["audienceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonPage"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_cursor"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    addAudienceMember: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the audience.
                 * @example 01K7Z3T0M4B8C2D6E9F1G5H7JK
                 */
                audienceId: components["parameters"]["audienceId"];
                /**
                 * @description Username of the account, in upper or lower case. A `GET` by a username that the account gave up and still holds is redirected to its present one.
                 * @example layla.h
                 */
                username: components["schemas"]["Username"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_account_unfit"];
            404: components["responses"]["not_found"];
            409: components["responses"]["cannot_do_to_self_or_not_a_follower_or_limit_reached"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    removeAudienceMember: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the audience.
                 * @example 01K7Z3T0M4B8C2D6E9F1G5H7JK
                 */
                audienceId: components["parameters"]["audienceId"];
                /**
                 * @description Username of the account, in upper or lower case. A `GET` by a username that the account gave up and still holds is redirected to its present one.
                 * @example layla.h
                 */
                username: components["schemas"]["Username"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_required_or_account_closed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["cannot_do_to_self"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    listDeletedPosts: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: components["parameters"]["cursor"];
                /** @description Number of items per page; 20 by default. */
                limit?: components["parameters"]["limit"];
            };
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostPage"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_cursor"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    purgePost: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["parameters"]["postId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_required_or_account_closed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict_or_not_deleted"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    listBlockedAccounts: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: components["parameters"]["cursor"];
                /** @description Number of items per page; 20 by default. */
                limit?: components["parameters"]["limit"];
            };
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonPage"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_cursor"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    listCoAuthorInvitations: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: components["parameters"]["cursor"];
                /** @description Number of items per page; 20 by default. */
                limit?: components["parameters"]["limit"];
            };
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostPage"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_cursor"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    listMyCollections: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: components["parameters"]["cursor"];
                /** @description Number of items per page; 20 by default. */
                limit?: components["parameters"]["limit"];
            };
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionPage"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_cursor"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_required_or_account_closed"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    createCollection: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description Makes the call safe to retry: for 24 hours, the same key with the same body gets the first response again.
                 * @example 6f0c2b1e-6d6f-4b1e-9a55-0a5a3b8d2f10
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCollection"];
            };
        };
        responses: {
            /** @description Success. */
            201: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Collection"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_json"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_account_unfit"];
            409: components["responses"]["request_in_progress_or_limit_reached"];
            413: components["responses"]["payload_too_large_or_gateway"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    deactivateAccount: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            /**
             * @description `account_required`: Claim a username first. `PUT /v1/me` creates the account.
             *
             *     `fresh_sign_in_required`: Sign in again to do this.
             *
             *     `account_suspended`: Your account is suspended. A suspended account can read, take away what is its own and protect itself; it can do nothing new.
             *
             *     `account_erasing`: Your account is being erased. It cannot be had back. Within minutes or hours the person can join anew.
             */
            403: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            409: components["responses"]["conflict"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    reactivateAccount: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_required_or_fresh_sign_in_required_or_account_erasing"];
            409: components["responses"]["conflict"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    getDecision: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the decision.
                 * @example 01KAVZ2M9T4Q7X0C5B8N3D6F1G
                 */
                decisionId: components["parameters"]["decisionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decision"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_erasing"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    appealDecision: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the decision.
                 * @example 01KAVZ2M9T4Q7X0C5B8N3D6F1G
                 */
                decisionId: components["parameters"]["decisionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAppeal"];
            };
        };
        responses: {
            /** @description Success. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decision"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_json"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_required_or_account_erasing"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict_or_appeal_exists_or_appeal_closed"];
            413: components["responses"]["payload_too_large_or_gateway"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    getExport: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataExport"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_erasing"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    requestExport: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            202: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataExport"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_required_or_account_erasing"];
            409: components["responses"]["export_running"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    getExportAddresses: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportAddresses"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["fresh_sign_in_required_or_account_erasing"];
            404: components["responses"]["not_found"];
            409: components["responses"]["export_not_ready"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    listFollowRequests: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: components["parameters"]["cursor"];
                /** @description Number of items per page; 20 by default. */
                limit?: components["parameters"]["limit"];
            };
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonPage"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_cursor"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    answerFollowRequests: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestsToAnswer"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnsweredRequests"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_json_or_invalid_cursor"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_account_unfit"];
            413: components["responses"]["payload_too_large_or_gateway"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    acceptFollowRequest: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Username of the account, in upper or lower case. A `GET` by a username that the account gave up and still holds is redirected to its present one.
                 * @example layla.h
                 */
                username: components["schemas"]["Username"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relationship"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_account_unfit"];
            404: components["responses"]["not_found"];
            409: components["responses"]["cannot_do_to_self"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    declineFollowRequest: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Username of the account, in upper or lower case. A `GET` by a username that the account gave up and still holds is redirected to its present one.
                 * @example layla.h
                 */
                username: components["schemas"]["Username"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relationship"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_required_or_account_closed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["cannot_do_to_self"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    removeFollower: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Username of the account, in upper or lower case. A `GET` by a username that the account gave up and still holds is redirected to its present one.
                 * @example layla.h
                 */
                username: components["schemas"]["Username"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relationship"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_required_or_account_closed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["cannot_do_to_self"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    getHiddenWords: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HiddenWords"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    updateHiddenWords: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HiddenWordsInput"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HiddenWords"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_json"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_required_or_account_closed"];
            413: components["responses"]["payload_too_large_or_gateway"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    listIdentities: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityList"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_required_or_account_closed"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    linkIdentity: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewIdentity"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Identity"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_json"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["fresh_sign_in_required_or_account_closed_or_account_unfit"];
            409: components["responses"]["conflict_or_identity_in_use_or_limit_reached"];
            413: components["responses"]["payload_too_large_or_gateway"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    unlinkIdentity: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the sign-in.
                 * @example k3V0mZ8qT1xWc5Yb7dRf2A
                 */
                identityId: components["parameters"]["identityId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_required_or_fresh_sign_in_required_or_account_closed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict_or_last_identity"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    getAccountInsights: {
        parameters: {
            query?: {
                /** @description Number of days to return, today (UTC) included; 28 by default. */
                days?: number;
            };
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountInsights"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    listLikedPosts: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: components["parameters"]["cursor"];
                /** @description Number of items per page; 20 by default. */
                limit?: components["parameters"]["limit"];
            };
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostPage"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_cursor"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    listMutedAccounts: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: components["parameters"]["cursor"];
                /** @description Number of items per page; 20 by default. */
                limit?: components["parameters"]["limit"];
            };
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonPage"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_cursor"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    listMutuals: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: components["parameters"]["cursor"];
                /** @description Number of items per page; 20 by default. */
                limit?: components["parameters"]["limit"];
            };
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonPage"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_cursor"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    getNotificationPreferences: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPreferences"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    updateNotificationPreferences: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description A call without a body is like one with `{}`. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotificationPreferencesChange"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPreferences"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_json"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_required_or_account_closed"];
            413: components["responses"]["payload_too_large_or_gateway"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    listNotifications: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: components["parameters"]["cursor"];
                /** @description Number of items per page; 20 by default. */
                limit?: components["parameters"]["limit"];
                /**
                 * @description Types of notifications to list: the parameter several times, or once with commas between the types; leave it out for all.
                 * @example [
                 *       "comment",
                 *       "reply"
                 *     ]
                 */
                type?: components["parameters"]["type"];
            };
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `ETag` of the version that you have: the response is 304 while it is current. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPage"];
                };
            };
            /** @description The version in `If-None-Match` is current. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request_or_invalid_cursor"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    dismissNotifications: {
        parameters: {
            query?: {
                /**
                 * @description Id of the newest notification to dismiss; leave it out to dismiss all.
                 * @example 01K7Z4H2M3QWERTY5678ZXCVBN
                 */
                upTo?: components["parameters"]["upTo"];
            };
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_required_or_account_closed"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    dismissNotification: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the notification.
                 * @example 01K7Z4H2M3QWERTY5678ZXCVBN
                 */
                notificationId: components["parameters"]["notificationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_required_or_account_closed"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    markNotificationsRead: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadNotifications"];
            };
        };
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request_or_invalid_json"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_required_or_account_closed"];
            413: components["responses"]["payload_too_large_or_gateway"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    countUnreadNotifications: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `ETag` of the version that you have: the response is 304 while it is current. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreadNotifications"];
                };
            };
            /** @description The version in `If-None-Match` is current. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    listPartnershipInvitations: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: components["parameters"]["cursor"];
                /** @description Number of items per page; 20 by default. */
                limit?: components["parameters"]["limit"];
            };
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostPage"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_cursor"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request_or_invalid_json"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_required_or_wrong_password_or_account_closed"];
            409: components["responses"]["conflict"];
            413: components["responses"]["payload_too_large_or_gateway"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    listPendingComments: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: components["parameters"]["cursor"];
                /** @description Number of items per page; 20 by default. */
                limit?: components["parameters"]["limit"];
            };
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentPage"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_cursor"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_required_or_account_closed"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    listPushSubscriptions: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PushSubscriptionList"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    createPushSubscription: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description Makes the call safe to retry: for 24 hours, the same key with the same body gets the first response again.
                 * @example 6f0c2b1e-6d6f-4b1e-9a55-0a5a3b8d2f10
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPushSubscription"];
            };
        };
        responses: {
            /** @description Success. */
            201: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PushSubscription"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_json_or_address_refused"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_account_unfit"];
            409: components["responses"]["conflict_or_request_in_progress"];
            413: components["responses"]["payload_too_large_or_gateway"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    deletePushSubscription: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the registered device.
                 * @example u4Zq0cV7m2Xb9sKd1LtR3w
                 */
                subscriptionId: components["parameters"]["subscriptionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_required_or_account_closed"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    getRelationships: {
        parameters: {
            query: {
                /**
                 * @description Ids of up to 100 accounts: the parameter several times, or once with commas between the ids.
                 * @example [
                 *       "7ZK3N9QW2M5RX8TB"
                 *     ]
                 */
                accountIds: components["parameters"]["accountIds"];
            };
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relationships"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    listReports: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: components["parameters"]["cursor"];
                /** @description Number of items per page; 20 by default. */
                limit?: components["parameters"]["limit"];
            };
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportPage"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_cursor"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    getReport: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the report.
                 * @example 01KAVZ2M9T4Q7X0C5B8N3D6F1H
                 */
                reportId: components["parameters"]["reportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    getResidency: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Residency"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_erasing"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    listRestrictedAccounts: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: components["parameters"]["cursor"];
                /** @description Number of items per page; 20 by default. */
                limit?: components["parameters"]["limit"];
            };
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonPage"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_cursor"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    listSavedPosts: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: components["parameters"]["cursor"];
                /** @description Number of items per page; 20 by default. */
                limit?: components["parameters"]["limit"];
            };
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostPage"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_cursor"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionList"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_erasing"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    endOtherSessions: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_required_or_account_erasing"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the session.
                 * @example b0Xk5sQy2mV9tRd3LwZf7A
                 */
                sessionId: components["parameters"]["sessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_required_or_account_erasing"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    getSettings: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settings"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_required_or_account_closed"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    updateSettings: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description A call without a body is like one with `{}`. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettingsChange"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settings"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_json"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_account_unfit"];
            409: components["responses"]["conflict"];
            413: components["responses"]["payload_too_large_or_gateway"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    getStanding: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: components["parameters"]["cursor"];
                /** @description Number of items per page; 20 by default. */
                limit?: components["parameters"]["limit"];
            };
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Standing"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_cursor"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_erasing"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    listSuggestions: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suggestions"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    acceptTerms: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TermsAcceptance"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Terms"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_json"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_required_or_feature_off_or_account_closed"];
            409: components["responses"]["conflict_or_terms_changed"];
            413: components["responses"]["payload_too_large_or_gateway"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    sendNotice: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewNotice"];
            };
        };
        responses: {
            /** @description Success. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notice"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_json"];
            413: components["responses"]["payload_too_large_or_gateway"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    getNotice: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the notice.
                 * @example 01KAVZ2M9T4Q7X0C5B8N3D6F1M
                 */
                noticeId: components["parameters"]["noticeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notice"];
                };
            };
            400: components["responses"]["invalid_request"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    getNoticeForm: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["invalid_request"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    sendNoticeForm: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["NewNotice"];
            };
        };
        responses: {
            /** @description Success. */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["invalid_request"];
            413: components["responses"]["payload_too_large_or_gateway"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    getOpenApi: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `ETag` of the version that you have: the response is 304 while it is current. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The version in `If-None-Match` is current. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    listPhotos: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: components["parameters"]["cursor"];
                /** @description Number of items per page; 20 by default. */
                limit?: components["parameters"]["limit"];
            };
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhotoPage"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_cursor"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    createPhoto: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description Makes the call safe to retry: for 24 hours, the same key with the same body gets the first response again.
                 * @example 6f0c2b1e-6d6f-4b1e-9a55-0a5a3b8d2f10
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPhoto"];
            };
        };
        responses: {
            /** @description Success. */
            201: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadTicket"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_json"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_account_unfit"];
            409: components["responses"]["request_in_progress"];
            413: components["responses"]["payload_too_large_or_gateway"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    getPhoto: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the photo.
                 * @example 01K7Z3Q8V4M2N6R9T1W5X0Y7BD
                 */
                photoId: components["parameters"]["photoId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Photo"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    deletePhoto: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the photo.
                 * @example 01K7Z3Q8V4M2N6R9T1W5X0Y7BD
                 */
                photoId: components["parameters"]["photoId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_required_or_account_closed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["photo_in_use"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    updatePhoto: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the photo.
                 * @example 01K7Z3Q8V4M2N6R9T1W5X0Y7BD
                 */
                photoId: components["parameters"]["photoId"];
            };
            cookie?: never;
        };
        /** @description A call without a body is like one with `{}`. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["PhotoChange"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Photo"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_json"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_account_unfit"];
            404: components["responses"]["not_found"];
            409: components["responses"]["photo_in_use"];
            413: components["responses"]["payload_too_large_or_gateway"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    getPosts: {
        parameters: {
            query: {
                /**
                 * @description Ids of up to 100 posts: the parameter several times, or once with commas between the ids.
                 * @example [
                 *       "01K7Z3R2C07ZK3N9QW2M5RX8TB"
                 *     ]
                 */
                postIds: components["parameters"]["postIds"];
            };
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SomePosts"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out"];
            403: components["responses"]["account_closed"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    createPost: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description Makes the call safe to retry: for 24 hours, the same key with the same body gets the first response again.
                 * @example 6f0c2b1e-6d6f-4b1e-9a55-0a5a3b8d2f10
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPost"];
            };
        };
        responses: {
            /** @description Success. */
            201: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_json"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_account_unfit"];
            409: components["responses"]["request_in_progress_or_photo_unusable_or_photo_in_use"];
            413: components["responses"]["payload_too_large_or_gateway"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    getPost: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["parameters"]["postId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out"];
            403: components["responses"]["account_closed"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    deletePost: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["parameters"]["postId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_required_or_account_closed"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    updatePost: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["parameters"]["postId"];
            };
            cookie?: never;
        };
        /** @description A call without a body is like one with `{}`. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostChange"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_json"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_account_unfit"];
            404: components["responses"]["not_found"];
            /**
             * @description `conflict`: The request conflicts with the current state. Get the present state and decide again.
             *
             *     `photo_unusable`: This photo cannot be used.
             *
             *     `photo_in_use`: This photo is already in use.
             *
             *     `photo_not_ready`: This photo is not ready yet.
             *
             *     `limit_reached`: The limit has been reached.
             */
            409: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["payload_too_large_or_gateway"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    archivePost: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["parameters"]["postId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_required_or_account_closed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict_or_not_published"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    unarchivePost: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["parameters"]["postId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_account_unfit"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict_or_not_published"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    acceptCoAuthorship: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["parameters"]["postId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_account_unfit"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    declineCoAuthorship: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["parameters"]["postId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_required_or_account_closed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    listComments: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: components["parameters"]["cursor"];
                /** @description Number of items per page; 20 by default. */
                limit?: components["parameters"]["limit"];
                /**
                 * @description Order of the comments behind the pinned ones: by time, or `top` by likes.
                 * @example top
                 */
                sort?: components["parameters"]["sort"];
            };
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["parameters"]["postId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentPage"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_cursor"];
            401: components["responses"]["signed_out"];
            403: components["responses"]["account_closed"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    createComment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description Makes the call safe to retry: for 24 hours, the same key with the same body gets the first response again.
                 * @example 6f0c2b1e-6d6f-4b1e-9a55-0a5a3b8d2f10
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["parameters"]["postId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewComment"];
            };
        };
        responses: {
            /** @description Success. */
            201: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_json"];
            401: components["responses"]["signed_out_or_gateway"];
            /**
             * @description `account_required`: Claim a username first. `PUT /v1/me` creates the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account can read, take away what is its own and protect itself; it can do nothing new.
             *
             *     `terms_not_accepted`: Accept the terms of service first. `terms` has the version in force and where it can be read. Show it, then `PUT /v1/me/terms`, or `termsVersion` with `PUT /v1/me`. Reading, taking away what is your own, contesting a decision and leaving need none of it.
             *
             *     `account_deactivated`: Your account is deactivated. Its owner has deactivated it. `DELETE /v1/me/deactivation` brings it back; until then it can call nothing else of use.
             *
             *     `account_terminated`: Your account was closed by a decision. A decision has closed it. `GET /v1/me/standing` says why, `POST /v1/me/decisions/{decisionId}/appeal` contests it, and `POST /v1/me/export` takes the data along.
             *
             *     `account_erasing`: Your account is being erased. It cannot be had back. Within minutes or hours the person can join anew.
             *
             *     `forbidden_by_policy`: You are not allowed to do this here.
             *
             *     `comments_off`: Comments are turned off.
             *
             *     `interactions_limited`: A decision limits what you can do with others for now. `GET /v1/me/standing` says by which decision, and until when.
             */
            403: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: components["responses"]["not_found"];
            409: components["responses"]["request_in_progress"];
            413: components["responses"]["payload_too_large_or_gateway"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    getComment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the comment.
                 * @example 01K7Z3V1M04C8D2E6F9G1H5JKN
                 */
                commentId: components["parameters"]["commentId"];
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["parameters"]["postId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out"];
            403: components["responses"]["account_closed"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    deleteComment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the comment.
                 * @example 01K7Z3V1M04C8D2E6F9G1H5JKN
                 */
                commentId: components["parameters"]["commentId"];
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["parameters"]["postId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_required_or_account_closed"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    updateComment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the comment.
                 * @example 01K7Z3V1M04C8D2E6F9G1H5JKN
                 */
                commentId: components["parameters"]["commentId"];
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["parameters"]["postId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentChange"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_json"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["interactions_limited_or_account_closed_or_account_unfit"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict_or_edit_window_closed"];
            413: components["responses"]["payload_too_large_or_gateway"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    approveComment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the comment.
                 * @example 01K7Z3V1M04C8D2E6F9G1H5JKN
                 */
                commentId: components["parameters"]["commentId"];
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["parameters"]["postId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_account_unfit"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    hideComment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the comment.
                 * @example 01K7Z3V1M04C8D2E6F9G1H5JKN
                 */
                commentId: components["parameters"]["commentId"];
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["parameters"]["postId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_account_unfit"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    unhideComment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the comment.
                 * @example 01K7Z3V1M04C8D2E6F9G1H5JKN
                 */
                commentId: components["parameters"]["commentId"];
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["parameters"]["postId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_account_unfit"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    likeComment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the comment.
                 * @example 01K7Z3V1M04C8D2E6F9G1H5JKN
                 */
                commentId: components["parameters"]["commentId"];
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["parameters"]["postId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Like"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["interactions_limited_or_account_closed_or_account_unfit"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    unlikeComment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the comment.
                 * @example 01K7Z3V1M04C8D2E6F9G1H5JKN
                 */
                commentId: components["parameters"]["commentId"];
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["parameters"]["postId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Like"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_required_or_account_closed"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    listCommentLikers: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: components["parameters"]["cursor"];
                /** @description Number of items per page; 20 by default. */
                limit?: components["parameters"]["limit"];
            };
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the comment.
                 * @example 01K7Z3V1M04C8D2E6F9G1H5JKN
                 */
                commentId: components["parameters"]["commentId"];
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["parameters"]["postId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonPage"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_cursor"];
            401: components["responses"]["signed_out"];
            403: components["responses"]["account_closed"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    pinComment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the comment.
                 * @example 01K7Z3V1M04C8D2E6F9G1H5JKN
                 */
                commentId: components["parameters"]["commentId"];
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["parameters"]["postId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_account_unfit"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict_or_limit_reached"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    unpinComment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the comment.
                 * @example 01K7Z3V1M04C8D2E6F9G1H5JKN
                 */
                commentId: components["parameters"]["commentId"];
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["parameters"]["postId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_required_or_account_closed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    listReplies: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: components["parameters"]["cursor"];
                /** @description Number of items per page; 20 by default. */
                limit?: components["parameters"]["limit"];
            };
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the comment.
                 * @example 01K7Z3V1M04C8D2E6F9G1H5JKN
                 */
                commentId: components["parameters"]["commentId"];
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["parameters"]["postId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentPage"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_cursor"];
            401: components["responses"]["signed_out"];
            403: components["responses"]["account_closed"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    listPendingCommentsOnPost: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: components["parameters"]["cursor"];
                /** @description Number of items per page; 20 by default. */
                limit?: components["parameters"]["limit"];
            };
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["parameters"]["postId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentPage"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_cursor"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    listPostEdits: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: components["parameters"]["cursor"];
                /** @description Number of items per page; 20 by default. */
                limit?: components["parameters"]["limit"];
            };
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["parameters"]["postId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostEditPage"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_cursor"];
            401: components["responses"]["signed_out"];
            403: components["responses"]["account_closed"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    removePostEdit: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["parameters"]["postId"];
                /**
                 * @description Version of the entry in the edit history.
                 * @example 1
                 */
                version: components["parameters"]["version"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_required_or_account_closed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict_or_present_text"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    getPostInsights: {
        parameters: {
            query?: {
                /** @description Number of days to return, today (UTC) included; 28 by default. */
                days?: number;
            };
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["parameters"]["postId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Insights"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    likePost: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["parameters"]["postId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Like"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["interactions_limited_or_account_closed_or_account_unfit"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    unlikePost: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["parameters"]["postId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Like"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_required_or_account_closed"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    listLikers: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: components["parameters"]["cursor"];
                /** @description Number of items per page; 20 by default. */
                limit?: components["parameters"]["limit"];
            };
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["parameters"]["postId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonPage"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_cursor"];
            401: components["responses"]["signed_out"];
            403: components["responses"]["account_closed"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    mutePost: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["parameters"]["postId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_required_or_account_closed"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    unmutePost: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["parameters"]["postId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_required_or_account_closed"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    acceptPartnership: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["parameters"]["postId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_account_unfit"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    declinePartnership: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["parameters"]["postId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_required_or_account_closed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    pinPost: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["parameters"]["postId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_account_unfit"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict_or_limit_reached_or_not_published"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    unpinPost: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["parameters"]["postId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_required_or_account_closed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    repostPost: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["parameters"]["postId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Repost"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            /**
             * @description `account_required`: Claim a username first. `PUT /v1/me` creates the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account can read, take away what is its own and protect itself; it can do nothing new.
             *
             *     `terms_not_accepted`: Accept the terms of service first. `terms` has the version in force and where it can be read. Show it, then `PUT /v1/me/terms`, or `termsVersion` with `PUT /v1/me`. Reading, taking away what is your own, contesting a decision and leaving need none of it.
             *
             *     `account_deactivated`: Your account is deactivated. Its owner has deactivated it. `DELETE /v1/me/deactivation` brings it back; until then it can call nothing else of use.
             *
             *     `account_terminated`: Your account was closed by a decision. A decision has closed it. `GET /v1/me/standing` says why, `POST /v1/me/decisions/{decisionId}/appeal` contests it, and `POST /v1/me/export` takes the data along.
             *
             *     `account_erasing`: Your account is being erased. It cannot be had back. Within minutes or hours the person can join anew.
             *
             *     `forbidden_by_policy`: You are not allowed to do this here.
             *
             *     `interactions_limited`: A decision limits what you can do with others for now. `GET /v1/me/standing` says by which decision, and until when.
             *
             *     `feature_off`: This feature is turned off on this service.
             */
            403: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: components["responses"]["not_found"];
            409: components["responses"]["cannot_do_to_self"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    undoRepost: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["parameters"]["postId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Repost"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_required_or_account_closed"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    listReposters: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: components["parameters"]["cursor"];
                /** @description Number of items per page; 20 by default. */
                limit?: components["parameters"]["limit"];
            };
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["parameters"]["postId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonPage"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_cursor"];
            401: components["responses"]["signed_out"];
            403: components["responses"]["feature_off_or_account_closed"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    restorePost: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["parameters"]["postId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_account_unfit"];
            404: components["responses"]["not_found"];
            /**
             * @description `conflict`: The request conflicts with the current state. Get the present state and decide again.
             *
             *     `photo_unusable`: This photo cannot be used.
             *
             *     `photo_in_use`: This photo is already in use.
             *
             *     `not_deleted`: The post is not in the bin.
             */
            409: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    savePost: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["parameters"]["postId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Save"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_account_unfit"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    unsavePost: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["parameters"]["postId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Save"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_required_or_account_closed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    reportPostShare: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["parameters"]["postId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_account_unfit"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    listShareLinks: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["parameters"]["postId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareLinkList"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    createShareLink: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description Makes the call safe to retry: for 24 hours, the same key with the same body gets the first response again.
                 * @example 6f0c2b1e-6d6f-4b1e-9a55-0a5a3b8d2f10
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["parameters"]["postId"];
            };
            cookie?: never;
        };
        /** @description A call without a body is like one with `{}`. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewShareLink"];
            };
        };
        responses: {
            /** @description Success. */
            201: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareLinkTicket"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_json"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_account_unfit"];
            404: components["responses"]["not_found"];
            /**
             * @description `conflict`: The request conflicts with the current state. Get the present state and decide again.
             *
             *     `request_in_progress`: The same request is still in progress. Wait as long as `Retry-After` says, then repeat the call.
             *
             *     `limit_reached`: The limit has been reached.
             *
             *     `not_shareable`: This post cannot be shared by link.
             */
            409: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["payload_too_large_or_gateway"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    deleteShareLink: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the share link.
                 * @example k7Jz0cF4mXn1S6q8T2vB3yW5pR9aLdEhUgCtVoZbM4I
                 */
                linkId: components["parameters"]["linkId"];
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["parameters"]["postId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_required_or_account_closed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    acceptTags: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["parameters"]["postId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_account_unfit"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    removeTags: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["parameters"]["postId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_required_or_account_closed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    listReportReasons: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `ETag` of the version that you have: the response is 304 while it is current. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportReasons"];
                };
            };
            /** @description The version in `If-None-Match` is current. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    makeReport: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description Makes the call safe to retry: for 24 hours, the same key with the same body gets the first response again.
                 * @example 6f0c2b1e-6d6f-4b1e-9a55-0a5a3b8d2f10
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReport"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportAnswer"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_json"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_required_or_account_closed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["request_in_progress_or_cannot_do_to_self"];
            413: components["responses"]["payload_too_large_or_gateway"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    getSharedPost: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Token of the share link.
                 * @example q3Zx7bP0mT5kV9nR2cW8sY4hJ6dL1fG0aE3uI7oQ5tX
                 */
                token: components["parameters"]["token"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out"];
            403: components["responses"]["account_closed"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            451: components["responses"]["unavailable_for_legal_reasons"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    findAccounts: {
        parameters: {
            query?: {
                /**
                 * @description Id of the account.
                 * @example 7ZK3N9QW2M5RX8TB
                 */
                accountId?: components["schemas"]["AccountId"];
                /**
                 * @description Address that the account was claimed with.
                 * @example nour@example.org
                 */
                address?: components["parameters"]["address"];
                /**
                 * @description Username of the account, in upper or lower case. A `GET` by a username that the account gave up and still holds is redirected to its present one.
                 * @example layla.h
                 */
                username?: components["schemas"]["Username"];
            };
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportAccountList"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_not_staff"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    clearHash: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The hash, in 64 hexadecimal digits.
                 * @example f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22
                 */
                hash: components["parameters"]["hash"];
                /**
                 * @description Kind of the hash.
                 * @example pdq
                 */
                kind: components["parameters"]["kind"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClearedHashBody"];
            };
        };
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request_or_invalid_json"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_not_staff"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large_or_gateway"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    unclearHash: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The hash, in 64 hexadecimal digits.
                 * @example f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22
                 */
                hash: components["parameters"]["hash"];
                /**
                 * @description Kind of the hash.
                 * @example pdq
                 */
                kind: components["parameters"]["kind"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_not_staff"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    listStaffDemands: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: components["parameters"]["cursor"];
                /** @description Number of items per page; 20 by default. */
                limit?: components["parameters"]["limit"];
            };
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffDemandPage"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_cursor"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_not_staff"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    recordDemand: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description Makes the call safe to retry: for 24 hours, the same key with the same body gets the first response again.
                 * @example 6f0c2b1e-6d6f-4b1e-9a55-0a5a3b8d2f10
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDemand"];
            };
        };
        responses: {
            /** @description Success. */
            201: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffDemand"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_json"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["forbidden_by_policy_or_account_closed_or_not_staff"];
            404: components["responses"]["not_found"];
            /**
             * @description `conflict`: The request conflicts with the current state. Get the present state and decide again.
             *
             *     `request_in_progress`: The same request is still in progress. Wait as long as `Retry-After` says, then repeat the call.
             *
             *     `claimed_by_another`: Another of the staff is looking at this.
             *
             *     `already_closed`: This item has been closed.
             *
             *     `action_not_applicable`: This cannot be done to what the decision is about.
             */
            409: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["payload_too_large_or_gateway"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    getStaffDemand: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the demand.
                 * @example 01KAVZ2M9T4Q7X0C5B8N3D6F1G
                 */
                demandId: components["parameters"]["demandId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffDemand"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_not_staff"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    liftDemand: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the demand.
                 * @example 01KAVZ2M9T4Q7X0C5B8N3D6F1G
                 */
                demandId: components["parameters"]["demandId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_not_staff"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    claimFirstAdministrator: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            /**
             * @description `account_required`: Claim a username first. `PUT /v1/me` creates the account.
             *
             *     `second_factor_required`: Set up a second factor, then sign in again with it. The user of the pool has none, or set it up after this sign-in. With Cognito: `AssociateSoftwareToken`, `VerifySoftwareToken`, `SetUserMFAPreference`, then sign in again with the code.
             *
             *     `fresh_sign_in_required`: Sign in again to do this.
             *
             *     `account_suspended`: Your account is suspended. A suspended account can read, take away what is its own and protect itself; it can do nothing new.
             *
             *     `terms_not_accepted`: Accept the terms of service first. `terms` has the version in force and where it can be read. Show it, then `PUT /v1/me/terms`, or `termsVersion` with `PUT /v1/me`. Reading, taking away what is your own, contesting a decision and leaving need none of it.
             *
             *     `account_deactivated`: Your account is deactivated. Its owner has deactivated it. `DELETE /v1/me/deactivation` brings it back; until then it can call nothing else of use.
             *
             *     `account_terminated`: Your account was closed by a decision. A decision has closed it. `GET /v1/me/standing` says why, `POST /v1/me/decisions/{decisionId}/appeal` contests it, and `POST /v1/me/export` takes the data along.
             *
             *     `account_erasing`: Your account is being erased. It cannot be had back. Within minutes or hours the person can join anew.
             */
            403: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    listHashLists: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HashLists"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_not_staff"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    putHashList: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Name of the list.
                 * @example hotline
                 */
                listId: components["parameters"]["listId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HashListBody"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HashList"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_json"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_not_staff"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            413: components["responses"]["payload_too_large_or_gateway"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    deleteHashList: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Name of the list.
                 * @example hotline
                 */
                listId: components["parameters"]["listId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_not_staff"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    createHashImport: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description Makes the call safe to retry: for 24 hours, the same key with the same body gets the first response again.
                 * @example 6f0c2b1e-6d6f-4b1e-9a55-0a5a3b8d2f10
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Name of the list.
                 * @example hotline
                 */
                listId: components["parameters"]["listId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewHashImport"];
            };
        };
        responses: {
            /** @description Success. */
            201: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HashImportTicket"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_json"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_not_staff"];
            404: components["responses"]["not_found"];
            409: components["responses"]["request_in_progress"];
            413: components["responses"]["payload_too_large_or_gateway"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    getHashImport: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the import.
                 * @example 01K7Z3Q8V4M2N6R9T1W5X0Y7BD
                 */
                importId: components["parameters"]["importId"];
                /**
                 * @description Name of the list.
                 * @example hotline
                 */
                listId: components["parameters"]["listId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HashImport"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_not_staff"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    beginHashImport: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the import.
                 * @example 01K7Z3Q8V4M2N6R9T1W5X0Y7BD
                 */
                importId: components["parameters"]["importId"];
                /**
                 * @description Name of the list.
                 * @example hotline
                 */
                listId: components["parameters"]["listId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            202: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HashImport"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_not_staff"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    listHolds: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: components["parameters"]["cursor"];
                /** @description Number of items per page; 20 by default. */
                limit?: components["parameters"]["limit"];
            };
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldPage"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_cursor"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_not_staff"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    listStaffLog: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: components["parameters"]["cursor"];
                /** @description Number of items per page; 20 by default. */
                limit?: components["parameters"]["limit"];
            };
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffLogPage"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_cursor"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_not_staff"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    getStaffSelf: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffSelf"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_not_staff"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    listStaff: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMemberList"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_not_staff"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    getShadowReport: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShadowReport"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_not_staff"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    listPreserved: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: components["parameters"]["cursor"];
                /** @description Number of items per page; 20 by default. */
                limit?: components["parameters"]["limit"];
            };
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreservedPage"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_cursor"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_not_staff"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    listProposals: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: components["parameters"]["cursor"];
                /** @description Number of items per page; 20 by default. */
                limit?: components["parameters"]["limit"];
            };
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalPage"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_cursor"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_not_staff"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    createProposal: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description Makes the call safe to retry: for 24 hours, the same key with the same body gets the first response again.
                 * @example 6f0c2b1e-6d6f-4b1e-9a55-0a5a3b8d2f10
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProposal"];
            };
        };
        responses: {
            /** @description Success. */
            201: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposal"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_json"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_not_staff"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict_or_request_in_progress"];
            413: components["responses"]["payload_too_large_or_gateway"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    dropProposal: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the proposal.
                 * @example 01KBA5ZP4M8W2R6T0YV3N7QJXC
                 */
                proposalId: components["parameters"]["proposalId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_not_staff"];
            404: components["responses"]["not_found"];
            409: components["responses"]["proposal_closed"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    fetchExport: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the proposal.
                 * @example 01KBA5ZP4M8W2R6T0YV3N7QJXC
                 */
                proposalId: components["parameters"]["proposalId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportAddresses"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_not_staff"];
            404: components["responses"]["not_found"];
            409: components["responses"]["export_not_ready"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    approveProposal: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the proposal.
                 * @example 01KBA5ZP4M8W2R6T0YV3N7QJXC
                 */
                proposalId: components["parameters"]["proposalId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposal"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["second_person_required_or_account_closed_or_not_staff"];
            404: components["responses"]["not_found"];
            /**
             * @description `conflict`: The request conflicts with the current state. Get the present state and decide again.
             *
             *     `second_factor_missing`: This account has no second factor yet.
             *
             *     `proposal_closed`: This proposal is no longer open.
             *
             *     `last_administrator`: The last administrator cannot be withdrawn.
             *
             *     `export_running`: An export is being prepared already.
             */
            409: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    fetchPreserved: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the proposal.
                 * @example 01KBA5ZP4M8W2R6T0YV3N7QJXC
                 */
                proposalId: components["parameters"]["proposalId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Disclosure"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_not_staff"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    muteReporter: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the account.
                 * @example 7ZK3N9QW2M5RX8TB
                 */
                accountId: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReporterMute"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reporter"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_json"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_not_staff"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large_or_gateway"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    unmuteReporter: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the account.
                 * @example 7ZK3N9QW2M5RX8TB
                 */
                accountId: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reporter"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_not_staff"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    closeReviewItems: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewClosings"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewClosingsAnswer"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_json"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_not_staff"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large_or_gateway"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    listReviewItems: {
        parameters: {
            query?: {
                /** @description Only items about things of this kind. */
                about?: components["parameters"]["about"];
                /** @description Only items that you have claimed, or that nobody has. */
                claimed?: components["parameters"]["claimed"];
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: components["parameters"]["cursor"];
                /** @description Only items for seniors, or only others. */
                escalated?: components["parameters"]["escalated"];
                /** @description Number of items per page; 20 by default. */
                limit?: components["parameters"]["limit"];
                /** @description Only items that wait for this. */
                source?: components["parameters"]["source"];
            };
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewItemPage"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_cursor"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_not_staff"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    getReviewItem: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the review item.
                 * @example 8Q2W6E0R4T1Y5X3V7B9N
                 */
                itemId: components["parameters"]["itemId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewItemDetail"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_not_staff"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    answerAppeal: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description Makes the call safe to retry: for 24 hours, the same key with the same body gets the first response again.
                 * @example 6f0c2b1e-6d6f-4b1e-9a55-0a5a3b8d2f10
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Id of the review item.
                 * @example 8Q2W6E0R4T1Y5X3V7B9N
                 */
                itemId: components["parameters"]["itemId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppealAnswer"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedReviewItem"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_json"];
            401: components["responses"]["signed_out_or_gateway"];
            /**
             * @description `staff_sign_in_required`: Sign in again to work here: staff do so every 12 hours. The sign-in of the token is older than 12 hours; refreshing the token does not help.
             *
             *     `second_factor_required`: Set up a second factor, then sign in again with it. The user of the pool has none, or set it up after this sign-in. With Cognito: `AssociateSoftwareToken`, `VerifySoftwareToken`, `SetUserMFAPreference`, then sign in again with the code.
             *
             *     `account_deactivated`: Your account is deactivated. Its owner has deactivated it. `DELETE /v1/me/deactivation` brings it back; until then it can call nothing else of use.
             *
             *     `account_terminated`: Your account was closed by a decision. A decision has closed it. `GET /v1/me/standing` says why, `POST /v1/me/decisions/{decisionId}/appeal` contests it, and `POST /v1/me/export` takes the data along.
             *
             *     `account_erasing`: Your account is being erased. It cannot be had back. Within minutes or hours the person can join anew.
             *
             *     `forbidden_by_policy`: You are not allowed to do this here.
             *
             *     `same_reviewer`: An appeal is decided by another reviewer than the one who decided.
             */
            403: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: components["responses"]["not_found"];
            /**
             * @description `conflict`: The request conflicts with the current state. Get the present state and decide again.
             *
             *     `request_in_progress`: The same request is still in progress. Wait as long as `Retry-After` says, then repeat the call.
             *
             *     `claimed_by_another`: Another of the staff is looking at this.
             *
             *     `claim_required`: Claim this item first; your claim may have run out.
             *
             *     `already_closed`: This item has been closed.
             */
            409: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["payload_too_large_or_gateway"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    claimReviewItem: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the review item.
                 * @example 8Q2W6E0R4T1Y5X3V7B9N
                 */
                itemId: components["parameters"]["itemId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewItem"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["forbidden_by_policy_or_account_closed_or_not_staff"];
            404: components["responses"]["not_found"];
            409: components["responses"]["claimed_by_another_or_already_closed"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    releaseReviewItem: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the review item.
                 * @example 8Q2W6E0R4T1Y5X3V7B9N
                 */
                itemId: components["parameters"]["itemId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_not_staff"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    decideReviewItem: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description Makes the call safe to retry: for 24 hours, the same key with the same body gets the first response again.
                 * @example 6f0c2b1e-6d6f-4b1e-9a55-0a5a3b8d2f10
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Id of the review item.
                 * @example 8Q2W6E0R4T1Y5X3V7B9N
                 */
                itemId: components["parameters"]["itemId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewDecision"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedReviewItem"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_json"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["forbidden_by_policy_or_account_closed_or_not_staff"];
            404: components["responses"]["not_found"];
            /**
             * @description `conflict`: The request conflicts with the current state. Get the present state and decide again.
             *
             *     `request_in_progress`: The same request is still in progress. Wait as long as `Retry-After` says, then repeat the call.
             *
             *     `claimed_by_another`: Another of the staff is looking at this.
             *
             *     `claim_required`: Claim this item first; your claim may have run out.
             *
             *     `already_closed`: This item has been closed.
             *
             *     `subject_changed`: What this is about has changed since it was looked at.
             *
             *     `action_not_applicable`: This cannot be done to what the decision is about.
             */
            409: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["payload_too_large_or_gateway"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    escalateReviewItem: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the review item.
                 * @example 8Q2W6E0R4T1Y5X3V7B9N
                 */
                itemId: components["parameters"]["itemId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Escalation"];
            };
        };
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request_or_invalid_json"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_not_staff"];
            404: components["responses"]["not_found"];
            409: components["responses"]["already_closed"];
            413: components["responses"]["payload_too_large_or_gateway"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    addReviewNote: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the review item.
                 * @example 8Q2W6E0R4T1Y5X3V7B9N
                 */
                itemId: components["parameters"]["itemId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReviewNote"];
            };
        };
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request_or_invalid_json"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_not_staff"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large_or_gateway"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    listReviewMacros: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewMacroList"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_not_staff"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    createReviewMacro: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description Makes the call safe to retry: for 24 hours, the same key with the same body gets the first response again.
                 * @example 6f0c2b1e-6d6f-4b1e-9a55-0a5a3b8d2f10
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReviewMacro"];
            };
        };
        responses: {
            /** @description Success. */
            201: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewMacro"];
                };
            };
            400: components["responses"]["invalid_request_or_invalid_json"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_not_staff"];
            404: components["responses"]["not_found"];
            409: components["responses"]["request_in_progress_or_limit_reached"];
            413: components["responses"]["payload_too_large_or_gateway"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_key_reused"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    deleteReviewMacro: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Id of the text.
                 * @example 01KAVZ2M9T4Q7X0C5B8N3D6F1J
                 */
                macroId: components["parameters"]["macroId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_not_staff"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    getTransparency: {
        parameters: {
            query?: {
                /**
                 * @description A quarter that has begun. The present one where none is named.
                 * @example 2026-Q4
                 */
                quarter?: components["parameters"]["quarter"];
            };
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `ETag` of the version that you have: the response is 304 while it is current. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transparency"];
                };
            };
            /** @description The version in `If-None-Match` is current. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    getTransparencyCsv: {
        parameters: {
            query?: {
                /**
                 * @description A quarter that has begun. The present one where none is named.
                 * @example 2026-Q4
                 */
                quarter?: components["parameters"]["quarter"];
                /**
                 * @description Which of the tables.
                 * @example received
                 */
                table?: components["parameters"]["table"];
            };
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `ETag` of the version that you have: the response is 304 while it is current. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description The version in `If-None-Match` is current. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    reportPostViews: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Preferred language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeenPosts"];
            };
        };
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request_or_invalid_json"];
            401: components["responses"]["signed_out_or_gateway"];
            403: components["responses"]["account_closed_or_account_unfit"];
            413: components["responses"]["payload_too_large_or_gateway"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
}
