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
         */
        get: operations["getMe"];
        /**
         * Claim a username and create your account
         * @description Call this after your first sign-in. Repeating the call with the same username changes nothing; to change your username, use `PATCH`.
         *
         *     Requires an access token.
         */
        put: operations["claimAccount"];
        post?: never;
        delete?: never;
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
         * @description Takes what `PushSubscription.toJSON()` returns in a browser. A device that is registered again keeps its place; one that was registered by another account moves to yours. Beyond the limit, the oldest device makes room. Only https to a public host by name on port 443 is called; anything else is refused with `address_refused`.
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
        /** @description An account with its profile and counts. */
        Account: {
            /** @description Id of the account. */
            accountId: components["schemas"]["AccountId"];
            /** @description The avatar; null when there is none. */
            avatar: components["schemas"]["Photo"] | null;
            /** @description Bio of the account. */
            bio: string;
            /** @description Number of posts, followers and followed accounts. */
            counts: {
                /** @description Number of accounts that follow this one; null when it hides its lists from you. */
                followers: number | null;
                /** @description Number of accounts that this one follows; null when it hides its lists from you. */
                following: number | null;
                /** @description Number of published posts of the account that you can see, also of those that you are invited to co-author; posts of others that the account co-authors are not counted. */
                posts: number;
            };
            /**
             * Format: date-time
             * @description When it was created.
             */
            createdAt: string;
            /** @description Display name of the account. */
            displayName: string;
            /** @description Whether the account is private: its posts and lists are only for followers whom it has accepted. */
            isPrivate: boolean;
            /** @description URLs of web pages of the account. */
            links: string[];
            /** @description The relationship between you and the account; left out for guests and for your own account. */
            relationship?: components["schemas"]["Relationship"];
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
        /** @description Opaque id of an account. It is stable: it stays the same when the username changes. */
        AccountId: string;
        /** @description Insights of all your posts together. */
        AccountInsights: {
            /** @description Numbers by day (UTC), newest first; days on which nothing happened are left out. */
            days: {
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
                /** @description Number of saves: a person counts once for each post. */
                saves: number | null;
                /** @description Number of people who shared the post; a person who shares it again on another day counts again. */
                shares: number | null;
                /** @description Number of people who looked at the post; a person who looks again on another day counts again. */
                views: number | null;
            }[];
            /** @description The smallest number that is reported; null stands for any smaller number, 0 included. */
            floor: number;
            /**
             * Format: date
             * @description The first day (UTC) that the numbers are of: the first that was asked for, or a later one where more happened than one answer sums, which is 10000 posts on a day each.
             */
            from: string;
            /** @description Totals of these days. */
            total: {
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
        };
        /** @description What became of each follow request. */
        AnsweredRequests: {
            /** @description The accounts, in the order asked, or oldest requests first. */
            answered: {
                /** @description Id of the account. */
                accountId: components["schemas"]["AccountId"];
                /**
                 * @description `accepted`, `declined`, or `not_found` when there is no request, or no longer.
                 * @enum {string}
                 */
                outcome: "accepted" | "declined" | "not_found";
            }[];
            /** @description Where the next call goes on; left out when everyone is answered. */
            cursor?: string;
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
            mentions: {
                /** @description Id of the account. */
                accountId: components["schemas"]["AccountId"];
                /** @description End in the text, in UTF-16 code units. */
                end: number;
                /** @description Start in the text, in UTF-16 code units. */
                start: number;
                /** @description Unique username of the account. */
                username: string;
            }[];
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
            viewer?: {
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
        CommentState: "shown" | "pending" | "hidden";
        /** @description What an app needs to know before it does anything else. */
        Config: {
            /** @description Optional features of the service. */
            features: {
                /** @description Whether reposts are turned on. */
                reposts: boolean;
            };
            /** @description Where people sign up and sign in. */
            identity: {
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
                /** @description AWS region of the deployment. */
                region: string;
            };
            /** @description Limits of the service, by name. */
            limits: {
                [key: string]: number | string[];
            };
            /** @description Where photos are served from. */
            media: {
                /**
                 * Format: uri
                 * @description Origin of all media URLs.
                 */
                baseUrl: string;
            };
            /** @description How devices subscribe to Web Push. */
            push: {
                /** @description Public VAPID key that devices subscribe with (`applicationServerKey`): a P-256 point in base64url. When it changes, subscribe again. */
                vapidPublicKey: string;
            };
            /** @description Largest body of a request in bytes, by operation id. Operations that are not named take no body. */
            requestBodies: {
                [key: string]: number;
            };
            /** @description Beyond what requests are answered 429 with a body of the gateway, whoever sends them: both numbers count all clients together. Wait a second or more, at random, and try again. */
            throttles: {
                /** @description Requests that may come at once after a quiet time. */
                burst: number;
                /** @description Requests a second that are answered for as long as they come. */
                requestsPerSecond: number;
            };
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
            problem?: {
                /** @description Stable code, for programs. */
                code: string;
                /** @description Sentence for people, in the language of the request. */
                message: string;
            };
            /** @description When the draft will be published automatically; null while it is not scheduled. */
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
            location?: {
                /** @description Id of a photo of the post that was created with `keep.place`: the post uses its coordinates. */
                fromPhoto?: components["schemas"]["PhotoId"];
                /** @description Degrees north of the equator, to two decimals: about a kilometre. */
                latitude?: number;
                /** @description Degrees east of Greenwich, to two decimals: about a kilometre. */
                longitude?: number;
                /** @description Name of the place. */
                name?: string;
            } | null;
            /** @description Whether the post was made with the help of AI; null clears it. */
            madeWithAi?: boolean | null;
            /** @description Marks the post as a paid partnership; null clears it. */
            paidPartnership?: {
                /** @description Username of the partner that paid, who is invited to be named when the post is published. */
                partner?: components["schemas"]["Username"];
            } | null;
            /** @description Up to 34 photos in order; photos that you drop are released. */
            photos?: {
                /** @description Alt text: what the photo shows. It replaces the alt text that the photo was created with. */
                altText?: string;
                /** @description The point that should stay in view when the photo is cropped. */
                focalPoint?: {
                    /** @description Position across the photo, from 0 to 1, to four decimals. */
                    x: number;
                    /** @description Position down the photo, from 0 to 1, to four decimals. */
                    y: number;
                } | null;
                /** @description Id of the photo. */
                photoId: components["schemas"]["PhotoId"];
                /** @description Up to 20 people to tag on the photo, each once. */
                tags?: {
                    /** @description Unique username of the account. */
                    username: components["schemas"]["Username"];
                    /** @description Position across the photo, from 0 to 1, to four decimals. */
                    x: number;
                    /** @description Position down the photo, from 0 to 1, to four decimals. */
                    y: number;
                }[];
            }[];
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
            location?: {
                /** @description Id of a photo of the post that was created with `keep.place`: the post uses its coordinates. */
                fromPhoto?: components["schemas"]["PhotoId"];
                /** @description Degrees north of the equator, to two decimals: about a kilometre. */
                latitude?: number;
                /** @description Degrees east of Greenwich, to two decimals: about a kilometre. */
                longitude?: number;
                /** @description Name of the place. */
                name?: string;
            };
            /** @description Whether the post was made with the help of AI. */
            madeWithAi?: boolean;
            /** @description Marks the post as a paid partnership. */
            paidPartnership?: {
                /** @description Username of the partner that paid, who is invited to be named when the post is published. */
                partner?: components["schemas"]["Username"];
            };
            /** @description The photos in order, with the details of each. */
            photos: {
                /** @description Alt text: what the photo shows. It replaces the alt text that the photo was created with. */
                altText?: string;
                /** @description The point that should stay in view when the photo is cropped. */
                focalPoint?: {
                    /** @description Position across the photo, from 0 to 1, to four decimals. */
                    x: number;
                    /** @description Position down the photo, from 0 to 1, to four decimals. */
                    y: number;
                } | null;
                /** @description Id of the photo. */
                photoId: components["schemas"]["PhotoId"];
                /** @description Up to 20 people to tag on the photo, each once. */
                tags?: {
                    /** @description Unique username of the account. */
                    username: components["schemas"]["Username"];
                    /** @description Position across the photo, from 0 to 1, to four decimals. */
                    x: number;
                    /** @description Position down the photo, from 0 to 1, to four decimals. */
                    y: number;
                }[];
            }[];
            /** @description Whether to cover the photos until the viewer asks to see them. */
            sensitive?: boolean;
            /** @description The title. */
            title?: string;
            /** @description Who can see the post. */
            visibility?: components["schemas"]["Visibility"];
        };
        /** @description Opaque id of a draft; sorts by time. The post that it becomes has an id of its own. */
        DraftId: string;
        /** @description A page of drafts. */
        DraftPage: {
            /** @description Cursor of the next page: send it as `?cursor=`. Left out on the last page. */
            cursor?: string;
            /** @description The items of this page. */
            items: components["schemas"]["Draft"][];
        };
        /**
         * @description `draft`: being written. `scheduled`: will be published automatically at `publishAt`. `failed`: could not be published at its time; `problem` says why. `published`: has become a post.
         * @enum {string}
         */
        DraftState: "draft" | "scheduled" | "failed" | "published";
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
            counts: {
                /** @description Number of shown comments and replies, the same for everyone. The list can have fewer, as it leaves out people whom you block or who block you. */
                comments: number;
                /** @description Number of likes; null when the author hides it from others or you have chosen not to see like counts. */
                likes: number | null;
                /** @description Number of reposts. */
                reposts: number;
                /** @description Number of people who saved the post; only the author gets it. */
                saves?: number;
            };
            /** @description Id of the photo of the post that is shown in grids. */
            coverPhotoId: components["schemas"]["PhotoId"];
            /**
             * Format: date-time
             * @description When it was created.
             */
            createdAt: string;
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
            location: {
                /** @description Degrees north of the equator, to two decimals: about a kilometre. */
                latitude?: number;
                /** @description Degrees east of Greenwich, to two decimals: about a kilometre. */
                longitude?: number;
                /** @description Name of the place; null when the author has given none. */
                name: string | null;
            } | null;
            /** @description Whether the author says that the post was made with the help of AI. */
            madeWithAi: boolean;
            /** @description People whom the caption mentions, in order. `accountId` says who was meant when it was written, whoever has the name by now: link by it. `username` is the present name where you get one post, and the written one in lists. Names that nobody had, and of one post people whom you cannot see, are plain text. */
            mentions: {
                /** @description Id of the account. */
                accountId: components["schemas"]["AccountId"];
                /** @description End in the caption, in UTF-16 code units. */
                end: number;
                /** @description Start in the caption, in UTF-16 code units. */
                start: number;
                /** @description Unique username of the account. */
                username: string;
            }[];
            /** @description The paid partnership of the post; null when there is none. */
            paidPartnership: components["schemas"]["PaidPartnership"] | null;
            /** @description The photos in order. */
            photos: components["schemas"]["PostPhoto"][];
            /**
             * @description Whether the post is pinned to the top of its author's profile; left out when it is not.
             * @constant
             */
            pinned?: true;
            /** @description Id of the post. */
            postId: components["schemas"]["PostId"];
            /** @description What went wrong: a stable code for programs and a sentence for people. */
            problem?: {
                /** @description Stable code, for programs. */
                code: string;
                /** @description Sentence for people, in the language of the request. */
                message: string;
            };
            /** @description When the post was published; null until then. */
            publishedAt: string | null;
            /** @description Who brought the post to your home feed by reposting it; null for a post that stands there at its own time. */
            repostedBy: components["schemas"]["AccountCard"] | null;
            /** @description Whether to cover the photos until the viewer asks to see them. */
            sensitive: boolean;
            /** @description Current state. */
            state: components["schemas"]["PostState"];
            /** @description Hashtags in the caption, in order. A hashtag has a letter, does not follow a Latin letter or a digit, and does not stand in a web address. */
            tags: {
                /** @description End in the caption, in UTF-16 code units. */
                end: number;
                /** @description Start in the caption, in UTF-16 code units. */
                start: number;
                /** @description Normalized form of the hashtag: the same for all spellings of one hashtag. */
                tag: string;
                /** @description As written in the caption. */
                text: string;
            }[];
            /** @description Title of the post; empty when there is none. */
            title: string;
            /** @description What the post is to you; left out for guests. */
            viewer?: {
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
                /** @description Whether you have reposted the post; as soon as `liked`. */
                reposted: boolean;
                /** @description Whether you have saved the post; as soon as `liked`. */
                saved: boolean;
            };
            /** @description Who can see the post. */
            visibility: components["schemas"]["Visibility"];
        };
        /** @description Insights of a post, for its author. */
        Insights: {
            /** @description Numbers by day (UTC), newest first; days on which nothing happened are left out. */
            days: {
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
            }[];
            /** @description The smallest number that is reported; null stands for any smaller number, 0 included. */
            floor: number;
            /** @description Id of the post. */
            postId: components["schemas"]["PostId"];
            /** @description Totals since the post was published. */
            total: {
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
        };
        /**
         * @description What others may do with the photos: nothing without permission, or what a Creative Commons licence allows.
         * @enum {string}
         */
        Licence: "all-rights-reserved" | "cc0-1.0" | "cc-by-4.0" | "cc-by-sa-4.0" | "cc-by-nd-4.0" | "cc-by-nc-4.0" | "cc-by-nc-sa-4.0" | "cc-by-nc-nd-4.0";
        /** @description Whether you like the post or comment, and how many do, after this call. */
        Like: {
            /** @description Numbers in which your like is seen. */
            counts: {
                /** @description Number of likes; null where it is hidden from you, or where you can no longer see what you liked. */
                likes: number | null;
            };
            /** @description Whether you like it. */
            liked: boolean;
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
            /** @description Unique username of the account. */
            username: components["schemas"]["Username"];
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
            location?: {
                /** @description Id of a photo of the post that was created with `keep.place`: the post uses its coordinates. */
                fromPhoto?: components["schemas"]["PhotoId"];
                /** @description Degrees north of the equator, to two decimals: about a kilometre. */
                latitude?: number;
                /** @description Degrees east of Greenwich, to two decimals: about a kilometre. */
                longitude?: number;
                /** @description Name of the place. */
                name?: string;
            };
            /** @description Whether the post was made with the help of AI. */
            madeWithAi?: boolean;
            /** @description Marks the post as a paid partnership. */
            paidPartnership?: {
                /** @description Username of the partner that paid, who is invited to be named when the post is published. */
                partner?: components["schemas"]["Username"];
            };
            /**
             * @description Up to 34 photos in order, ready or still processing.
             * @default []
             */
            photos?: {
                /** @description Alt text: what the photo shows. It replaces the alt text that the photo was created with. */
                altText?: string;
                /** @description The point that should stay in view when the photo is cropped. */
                focalPoint?: {
                    /** @description Position across the photo, from 0 to 1, to four decimals. */
                    x: number;
                    /** @description Position down the photo, from 0 to 1, to four decimals. */
                    y: number;
                } | null;
                /** @description Id of the photo. */
                photoId: components["schemas"]["PhotoId"];
                /** @description Up to 20 people to tag on the photo, each once. */
                tags?: {
                    /** @description Unique username of the account. */
                    username: components["schemas"]["Username"];
                    /** @description Position across the photo, from 0 to 1, to four decimals. */
                    x: number;
                    /** @description Position down the photo, from 0 to 1, to four decimals. */
                    y: number;
                }[];
            }[];
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
        /** @description The file that you are going to upload: at most 51 million pixels, or 200 million in a JPEG that is not progressive; sides of 80 to 16400 pixels, the longer at most 8 times the shorter. Colours may be named by a profile, by code points (PQ and HLG too) or by gamma. */
        NewPhoto: {
            /** @description Alt text: what the photo shows, for people who cannot see it. Up to 1500 characters as people count them (graphemes) and 15000 bytes of UTF-8. Stored in NFC, without control characters that could disguise text. */
            altText?: string;
            /** @description Exact size in bytes of the file that you will upload; at most 20971520. */
            bytes: number;
            /** @description Content type that you upload the file with: any `image/*`, or `application/octet-stream` when you do not know. Its bytes decide what it is. */
            contentType: string;
            /** @description Which metadata of the camera to keep; none by default. Served images never contain any. */
            keep?: {
                /** @description Whether to keep the data about the camera: make, model, lens, settings and time. */
                camera?: boolean;
                /** @description Whether to keep where the photo was taken, to two decimals of a degree. */
                place?: boolean;
            };
            /** @description SHA-256 of the file in base64 (44 characters). The upload is refused if the file does not match it. */
            sha256?: string;
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
            location?: {
                /** @description Id of a photo of the post that was created with `keep.place`: the post uses its coordinates. */
                fromPhoto?: components["schemas"]["PhotoId"];
                /** @description Degrees north of the equator, to two decimals: about a kilometre. */
                latitude?: number;
                /** @description Degrees east of Greenwich, to two decimals: about a kilometre. */
                longitude?: number;
                /** @description Name of the place. Up to 100 characters as people count them (graphemes) and 1000 bytes of UTF-8. */
                name?: string;
            };
            /** @description Whether the author says that the post was made with the help of AI. */
            madeWithAi?: boolean;
            /** @description Marks the post as a paid partnership. */
            paidPartnership?: {
                /** @description Username of the partner that paid, who is invited to be named. */
                partner?: components["schemas"]["Username"];
            };
            /** @description 1 to 34 photos in order, ready or still processing. */
            photos: {
                /** @description Alt text: what the photo shows. It replaces the alt text that the photo was created with. Up to 1500 characters as people count them (graphemes) and 15000 bytes of UTF-8. Stored in NFC, without control characters that could disguise text. */
                altText?: string;
                /** @description The point that should stay in view when the photo is cropped; null is the same as leaving it out. */
                focalPoint?: {
                    /** @description Position across the photo, from 0 to 1, to four decimals. */
                    x: number;
                    /** @description Position down the photo, from 0 to 1, to four decimals. */
                    y: number;
                } | null;
                /** @description Id of the photo. */
                photoId: components["schemas"]["PhotoId"];
                /** @description Up to 20 people to tag on the photo, each once. */
                tags?: {
                    /** @description Unique username of the account. */
                    username: components["schemas"]["Username"];
                    /** @description Position across the photo, from 0 to 1, to four decimals. */
                    x: number;
                    /** @description Position down the photo, from 0 to 1, to four decimals. */
                    y: number;
                }[];
            }[];
            /** @description Whether to cover the photos until the viewer asks to see them. */
            sensitive?: boolean;
            /** @description Title of the post. Up to 90 characters as people count them (graphemes) and 900 bytes of UTF-8. Stored in NFC, without control characters that could disguise text. */
            title?: string;
            /** @description Who can see the post; when left out, as your `postDefaults` say. */
            visibility?: components["schemas"]["Visibility"];
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
            keys: {
                /** @description Authentication secret of the device: 16 random bytes in base64url. */
                auth: string;
                /** @description Public key of the device: an uncompressed P-256 point in base64url. */
                p256dh: string;
            };
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
        /** @description A notification: something that happened to you or your content. */
        Notification: {
            /** @description The people who are named, at most three, latest first; empty when the notification is not about people. */
            actors: components["schemas"]["AccountCard"][];
            /** @description The comment that the notification is about; null when there is none. */
            comment: {
                /** @description Id of the comment. */
                commentId: components["schemas"]["CommentId"];
                /** @description Beginning of the text. */
                excerpt: string;
                /** @description People whom the beginning of the text mentions, in order, with their present usernames. */
                mentions: {
                    /** @description Id of the account. */
                    accountId: components["schemas"]["AccountId"];
                    /** @description End in the beginning of the text, in UTF-16 code units. */
                    end: number;
                    /** @description Start in the beginning of the text, in UTF-16 code units. */
                    start: number;
                    /** @description Unique username of the account. */
                    username: string;
                }[];
            } | null;
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
            post: {
                /** @description Cover photo of the post, as shown in grids; null while the post is not published. */
                cover: components["schemas"]["Photo"] | null;
                /** @description Id of the post. */
                postId: components["schemas"]["PostId"];
            } | null;
            /** @description Text of the notification, ready to display, in the language of the request. */
            sentence: string;
            /** @description What happened. */
            type: components["schemas"]["NotificationType"];
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
            post_held: components["schemas"]["Switch"];
            /** @description Your posts that were published. */
            post_published: components["schemas"]["Switch"];
            /** @description Whether your notifications are also sent to your devices as pushes. */
            pushes: components["schemas"]["Switch"];
            /** @description Replies to your comments. */
            reply: components["schemas"]["FromWhom"];
            /** @description Reposts of your posts. */
            repost: components["schemas"]["FromWhom"];
            /** @description Your scheduled posts that could not be published. */
            scheduled_post_failed: components["schemas"]["Switch"];
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
            post_held?: components["schemas"]["Switch"];
            /** @description Your posts that were published. */
            post_published?: components["schemas"]["Switch"];
            /** @description Whether your notifications are also sent to your devices as pushes. */
            pushes?: components["schemas"]["Switch"];
            /** @description Replies to your comments. */
            reply?: components["schemas"]["FromWhom"];
            /** @description Reposts of your posts. */
            repost?: components["schemas"]["FromWhom"];
            /** @description Your scheduled posts that could not be published. */
            scheduled_post_failed?: components["schemas"]["Switch"];
            /** @description Photos that you are tagged in. */
            tag?: components["schemas"]["FromWhom"];
        };
        /**
         * @description Kind of event. `comment_pending`: a comment is waiting for your approval. `decision`: a decision about your account or content.
         * @enum {string}
         */
        NotificationType: "follow" | "follow_request" | "follow_accepted" | "mention" | "new_post" | "comment" | "comment_pending" | "comment_approved" | "reply" | "comment_like" | "tag" | "co_author_invitation" | "co_author_accepted" | "partnership_invitation" | "partnership_accepted" | "like" | "repost" | "post_published" | "post_held" | "scheduled_post_failed" | "decision";
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
            focalPoint?: {
                /** @description Position across the photo, from 0 to 1, to four decimals. */
                x: number;
                /** @description Position down the photo, from 0 to 1, to four decimals. */
                y: number;
            } | null;
            /** @description Height in pixels, upright; null until it is known. */
            height: number | null;
            /** @description Id of the photo. */
            photoId: components["schemas"]["PhotoId"];
            /** @description Where the photo was taken; only its owner gets it. Left out when the file does not say or the owner did not keep it. */
            place?: components["schemas"]["Place"];
            /** @description What went wrong: a stable code for programs and a sentence for people. */
            problem?: {
                /** @description Stable code, for programs. */
                code: string;
                /** @description Sentence for people, in the language of the request. */
                message: string;
            };
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
            waiting?: {
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
            /** @description Width in pixels, upright; null until it is known. */
            width: number | null;
        };
        /** @description What to say of the photo. Fields you leave out stay as they are; null clears a field. */
        PhotoChange: {
            /** @description Alt text: what the photo shows, for people who cannot see it; null or an empty text clears it. Up to 1500 characters as people count them (graphemes) and 15000 bytes of UTF-8. Stored in NFC, without control characters that could disguise text. */
            altText?: string | null;
            /** @description The point that should stay in view when the photo is cropped; null clears it. */
            focalPoint?: {
                /** @description Position across the photo, from 0 to 1, to four decimals. */
                x: number;
                /** @description Position down the photo, from 0 to 1, to four decimals. */
                y: number;
            } | null;
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
            labels: {
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
            }[];
            /**
             * @description What to do for this viewer, by their `sensitivePhotos` setting: `show` the photo like any other, `ask` before showing it, or `hide` it. A hidden photo has no `renditions`; its size, placeholder and color stay, to fill its place. Guests get `ask`; so does whoever opens a single post with photos that their lists hide; authors and co-authors of the post get `show`.
             * @enum {string}
             */
            treatment: "show" | "ask" | "hide";
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
            counts: {
                /** @description Number of shown comments and replies, the same for everyone. The list can have fewer, as it leaves out people whom you block or who block you. */
                comments: number;
                /** @description Number of likes; null when the author hides it from others or you have chosen not to see like counts. */
                likes: number | null;
                /** @description Number of reposts. */
                reposts: number;
                /** @description Number of people who saved the post; only the author gets it. */
                saves?: number;
            };
            /** @description Id of the photo of the post that is shown in grids. */
            coverPhotoId: components["schemas"]["PhotoId"];
            /**
             * Format: date-time
             * @description When it was created.
             */
            createdAt: string;
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
            location: {
                /** @description Degrees north of the equator, to two decimals: about a kilometre. */
                latitude?: number;
                /** @description Degrees east of Greenwich, to two decimals: about a kilometre. */
                longitude?: number;
                /** @description Name of the place; null when the author has given none. */
                name: string | null;
            } | null;
            /** @description Whether the author says that the post was made with the help of AI. */
            madeWithAi: boolean;
            /** @description People whom the caption mentions, in order. `accountId` says who was meant when it was written, whoever has the name by now: link by it. `username` is the present name where you get one post, and the written one in lists. Names that nobody had, and of one post people whom you cannot see, are plain text. */
            mentions: {
                /** @description Id of the account. */
                accountId: components["schemas"]["AccountId"];
                /** @description End in the caption, in UTF-16 code units. */
                end: number;
                /** @description Start in the caption, in UTF-16 code units. */
                start: number;
                /** @description Unique username of the account. */
                username: string;
            }[];
            /** @description The paid partnership of the post; null when there is none. */
            paidPartnership: components["schemas"]["PaidPartnership"] | null;
            /** @description The photos in order. */
            photos: components["schemas"]["PostPhoto"][];
            /**
             * @description Whether the post is pinned to the top of its author's profile; left out when it is not.
             * @constant
             */
            pinned?: true;
            /** @description Id of the post. */
            postId: components["schemas"]["PostId"];
            /** @description What went wrong: a stable code for programs and a sentence for people. */
            problem?: {
                /** @description Stable code, for programs. */
                code: string;
                /** @description Sentence for people, in the language of the request. */
                message: string;
            };
            /** @description When the post was published; null until then. */
            publishedAt: string | null;
            /** @description Whether to cover the photos until the viewer asks to see them. */
            sensitive: boolean;
            /** @description Current state. */
            state: components["schemas"]["PostState"];
            /** @description Hashtags in the caption, in order. A hashtag has a letter, does not follow a Latin letter or a digit, and does not stand in a web address. */
            tags: {
                /** @description End in the caption, in UTF-16 code units. */
                end: number;
                /** @description Start in the caption, in UTF-16 code units. */
                start: number;
                /** @description Normalized form of the hashtag: the same for all spellings of one hashtag. */
                tag: string;
                /** @description As written in the caption. */
                text: string;
            }[];
            /** @description Title of the post; empty when there is none. */
            title: string;
            /** @description What the post is to you; left out for guests. */
            viewer?: {
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
                /** @description Whether you have reposted the post; as soon as `liked`. */
                reposted: boolean;
                /** @description Whether you have saved the post; as soon as `liked`. */
                saved: boolean;
            };
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
            location?: {
                /** @description Id of a photo of the post that was created with `keep.place`: the post uses its coordinates. */
                fromPhoto?: components["schemas"]["PhotoId"];
                /** @description Degrees north of the equator, to two decimals: about a kilometre. */
                latitude?: number;
                /** @description Degrees east of Greenwich, to two decimals: about a kilometre. */
                longitude?: number;
                /** @description Name of the place. Up to 100 characters as people count them (graphemes) and 1000 bytes of UTF-8. */
                name?: string;
            } | null;
            /** @description Whether the author says that the post was made with the help of AI. */
            madeWithAi?: boolean;
            /** @description Marks the post as a paid partnership; null removes the mark. */
            paidPartnership?: {
                /** @description Username of the partner that paid; a new one is invited to be named, and leaving it out removes the former. */
                partner?: components["schemas"]["Username"];
            } | null;
            /** @description The 1 to 34 photos that the post is to show, in order. Photos of the post that you leave out are released; new ones have to be ready once the post is published. */
            photos?: {
                /** @description Alt text: what the photo shows. It stays when you leave it out; an empty one removes it. Up to 1500 characters as people count them (graphemes) and 15000 bytes of UTF-8. Stored in NFC, without control characters that could disguise text. */
                altText?: string;
                /** @description The point that should stay in view when the photo is cropped; null removes it. */
                focalPoint?: {
                    /** @description Position across the photo, from 0 to 1, to four decimals. */
                    x: number;
                    /** @description Position down the photo, from 0 to 1, to four decimals. */
                    y: number;
                } | null;
                /** @description Id of the photo. */
                photoId: components["schemas"]["PhotoId"];
                /** @description Up to 20 people to tag on the photo, each once; people who removed their tags cannot be tagged again. */
                tags?: {
                    /** @description Unique username of the account. */
                    username: components["schemas"]["Username"];
                    /** @description Position across the photo, from 0 to 1, to four decimals. */
                    x: number;
                    /** @description Position down the photo, from 0 to 1, to four decimals. */
                    y: number;
                }[];
            }[];
            /** @description Whether to cover the photos until the viewer asks to see them. */
            sensitive?: boolean;
            /** @description Title of the post; an empty one removes it. Up to 90 characters as people count them (graphemes) and 900 bytes of UTF-8. Stored in NFC, without control characters that could disguise text. */
            title?: string;
            /** @description Who can see the post. */
            visibility?: components["schemas"]["Visibility"];
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
            location?: {
                /** @description Degrees north of the equator, to two decimals: about a kilometre. */
                latitude?: number;
                /** @description Degrees east of Greenwich, to two decimals: about a kilometre. */
                longitude?: number;
                /** @description Name of the place; null when the author had given none. */
                name: string | null;
            } | null;
            /** @description Whether the author says that the post was made with the help of AI. */
            madeWithAi: boolean;
            /** @description The photos in order. */
            photos: {
                /** @description Alt text: what the photo shows, for people who cannot see it; null when there is none. */
                altText: string | null;
                /** @description Id of the photo. */
                photoId: components["schemas"]["PhotoId"];
            }[];
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
        /** @description Opaque id of a post; sorts by time. */
        PostId: string;
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
            focalPoint: {
                /** @description Position across the photo, from 0 to 1, to four decimals. */
                x: number;
                /** @description Position down the photo, from 0 to 1, to four decimals. */
                y: number;
            } | null;
            /** @description Height in pixels, upright; null until it is known. */
            height: number | null;
            /** @description Id of the photo. */
            photoId: components["schemas"]["PhotoId"];
            /** @description Where the photo was taken; only its owner gets it. Left out when the file does not say or the owner did not keep it. */
            place?: components["schemas"]["Place"];
            /** @description What went wrong: a stable code for programs and a sentence for people. */
            problem?: {
                /** @description Stable code, for programs. */
                code: string;
                /** @description Sentence for people, in the language of the request. */
                message: string;
            };
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
            waiting?: {
                /** @description Stable code, for programs. */
                code: string;
                /** @description Sentence for people, in the language of the request. */
                message: string;
                /**
                 * Format: date-time
                 * @description When the mute ends, at most 365 days from now; leave it out to mute until you unmute.
                 */
                until: string;
            };
            /** @description Width in pixels, upright; null until it is known. */
            width: number | null;
        };
        /**
         * @description `processing`: waiting for its photos. `published`: visible to everyone whom its visibility allows. `held`: not published because of a photo; the author is told why, and can take it out or replace it. `archived`: hidden from others by its author. `deleted`: in the bin of its author.
         * @enum {string}
         */
        PostState: "processing" | "published" | "held" | "archived" | "deleted";
        /** @description What went wrong, as problem details (RFC 9457). `code` is for programs; `title` and `detail` are for people. */
        Problem: {
            /** @description Kind of problem, for programs. */
            code: components["schemas"]["ProblemCode"];
            /** @description What is wrong, with the value and the limit. */
            detail: string;
            /** @description Every invalid value. */
            errors?: {
                /** @description What is wrong with the value. */
                message: string;
                /** @description Path of the value, such as `body.photos.0.photoId`. */
                path: string;
            }[];
            /** @description Id of this request in the logs of the service. */
            requestId: string;
            /** @description HTTP status code. */
            status: number;
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
        ProblemCode: "invalid_request" | "invalid_json" | "invalid_cursor" | "unauthorized" | "account_required" | "not_found" | "method_not_allowed" | "conflict" | "request_in_progress" | "username_taken" | "username_reserved" | "photo_unusable" | "photo_in_use" | "photo_not_ready" | "not_deleted" | "account_suspended" | "forbidden_by_policy" | "blocking" | "cannot_do_to_self" | "not_a_follower" | "limit_reached" | "comments_off" | "edit_window_closed" | "present_text" | "not_schedulable" | "not_published" | "not_shareable" | "feature_off" | "address_refused" | "not_following" | "cannot_follow_self" | "payload_too_large" | "unsupported_media_type" | "idempotency_key_reused" | "too_many_requests" | "internal_error" | "unavailable";
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
            items: {
                /** @description Id of the account. */
                accountId: components["schemas"]["AccountId"];
                /** @description The relationship between you and the account. */
                relationship: components["schemas"]["Relationship"];
            }[];
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
        /** @description Whether you have reposted the post, and how many have, after this call. */
        Repost: {
            /** @description Numbers in which your repost is seen. */
            counts: {
                /** @description Number of reposts; null where you can no longer see the post. */
                reposts: number | null;
            };
            /** @description Whether you have reposted the post. */
            reposted: boolean;
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
        /** @description Whether you have saved the post, after this call. */
        Save: {
            /** @description Numbers in which your save is seen. */
            counts: {
                /** @description Number of saves; only the author of the post gets it. */
                saves?: number;
            };
            /** @description Whether you have saved the post. */
            saved: boolean;
        };
        /** @description The posts that you have just looked at. */
        SeenPosts: {
            /** @description Ids of the posts, at most 50. */
            postIds: components["schemas"]["PostId"][];
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
        /**
         * @description Whether you are notified.
         * @enum {string}
         */
        Switch: "on" | "off";
        /** @description Number of unread notifications. */
        UnreadNotifications: {
            /** @description Number of unread notifications, up to 20. */
            count: number;
            /** @description Whether there are more than `count`. */
            more: boolean;
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
            upload: {
                /** @description Headers to send: exactly these. */
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
        /** @description `account_required`: Claim a username first. `PUT /v1/me` creates the account. */
        account_required: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "account_required";
                };
            };
        };
        /** @description `cannot_do_to_self`: You cannot do this to your own account or posts. */
        cannot_do_to_self: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "cannot_do_to_self";
                };
            };
        };
        /** @description `cannot_follow_self`: You cannot follow yourself. */
        cannot_follow_self: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "cannot_follow_self";
                };
            };
        };
        /** @description `conflict`: The request conflicts with the current state. Get the present state and decide again. */
        conflict: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "conflict";
                };
            };
        };
        /** @description `feature_off`: This feature is turned off on this service. */
        feature_off: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "feature_off";
                };
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
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "idempotency_key_reused";
                };
            };
        };
        /** @description `internal_error`: Something went wrong on our side. Repeat the call; if the problem persists, report the `requestId`. */
        internal_error_or_gateway: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayMessage"];
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "internal_error";
                };
            };
        };
        /** @description `invalid_request`: The request is not valid. `errors` lists every invalid value. */
        invalid_request: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "invalid_request";
                };
            };
        };
        /** @description `not_found`: Not found. The response is the same for what does not exist and for what you are not allowed to see. */
        not_found: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "not_found";
                };
            };
        };
        /** @description `payload_too_large`: The request body is too large. `requestBodies` of `GET /v1/config` has the limit of every operation. */
        payload_too_large_or_gateway: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayMessage"];
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "payload_too_large";
                };
            };
        };
        /** @description `photo_in_use`: This photo is already in use. */
        photo_in_use: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "photo_in_use";
                };
            };
        };
        /** @description `request_in_progress`: The same request is still in progress. Wait as long as `Retry-After` says, then repeat the call. */
        request_in_progress: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "request_in_progress";
                };
            };
        };
        /** @description Too many requests to the service at once: wait a second and repeat the call. */
        throttled: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayMessage"];
            };
        };
        /** @description `unauthorized`: Sign in to do this. The token comes from another service, or it is an ID token: send the access token. */
        unauthorized: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "unauthorized";
                };
            };
        };
        /**
         * @description `unauthorized`: Sign in to do this. The token comes from another service, or it is an ID token: send the access token.
         *
         *     A missing token, an expired token or a token from another issuer is refused by API Gateway itself, with its own message. So is every token whose issuer API Gateway cannot reach: `WWW-Authenticate` then speaks of a communication error, and repeating the call helps.
         */
        unauthorized_or_gateway: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayMessage"];
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "unauthorized";
                };
            };
        };
        /** @description `unavailable`: Temporarily unavailable; try again in a moment. Repeat the call after as many seconds as `Retry-After` says. */
        unavailable_or_gateway: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayMessage"];
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "unavailable";
                };
            };
        };
        /** @description `unsupported_media_type`: The request body must be application/json. */
        unsupported_media_type: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "unsupported_media_type";
                };
            };
        };
    };
    parameters: {
        /**
         * @description Preferred language of messages: `en` or `ar`.
         * @example ar
         */
        AcceptLanguage: string;
        /**
         * @description Makes the call safe to retry: for 24 hours, the same key with the same body gets the first response again.
         * @example 6f0c2b1e-6d6f-4b1e-9a55-0a5a3b8d2f10
         */
        IdempotencyKey: string;
        /** @description The `ETag` of the version that you have: the response is 304 while it is current. */
        IfNoneMatch: string;
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
            401: components["responses"]["unauthorized"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relationship"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            403: components["responses"]["account_required"];
            404: components["responses"]["not_found"];
            /**
             * @description `cannot_do_to_self`: You cannot do this to your own account or posts.
             *
             *     `not_following`: You do not follow this account.
             */
            409: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cannot_do_to_self" | "not_following";
                    };
                };
            };
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relationship"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            403: components["responses"]["account_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["cannot_do_to_self"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relationship"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            403: components["responses"]["account_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["cannot_do_to_self"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relationship"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            403: components["responses"]["account_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["cannot_do_to_self"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    listAccountCollections: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: string;
                /** @description Number of items per page; 20 by default. */
                limit?: number;
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
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: start again without a cursor.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_cursor";
                    };
                };
            };
            401: components["responses"]["unauthorized"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
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
                reposts?: "show" | "mute";
                /**
                 * @description Id of the post by that account that led to the follow.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                via?: components["schemas"]["PostId"];
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relationship"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            /**
             * @description `account_required`: Claim a username first. `PUT /v1/me` creates the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account can read, take away what is its own and protect itself; it can do nothing new.
             */
            403: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "account_required" | "account_suspended";
                    };
                };
            };
            404: components["responses"]["not_found"];
            /**
             * @description `blocking`: You have blocked this account.
             *
             *     `cannot_follow_self`: You cannot follow yourself.
             */
            409: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "blocking" | "cannot_follow_self";
                    };
                };
            };
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relationship"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            403: components["responses"]["account_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["cannot_follow_self"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    listFollowers: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: string;
                /** @description Number of items per page; 20 by default. */
                limit?: number;
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
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: start again without a cursor.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_cursor";
                    };
                };
            };
            401: components["responses"]["unauthorized"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    listFollowersYouKnow: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: string;
                /** @description Number of items per page; 20 by default. */
                limit?: number;
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
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: start again without a cursor.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_cursor";
                    };
                };
            };
            401: components["responses"]["unauthorized_or_gateway"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    listFollowing: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: string;
                /** @description Number of items per page; 20 by default. */
                limit?: number;
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
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: start again without a cursor.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_cursor";
                    };
                };
            };
            401: components["responses"]["unauthorized"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
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
        requestBody?: {
            content: {
                "application/json": components["schemas"]["MuteTerms"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relationship"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_json`: The request body is not valid JSON.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_json";
                    };
                };
            };
            401: components["responses"]["unauthorized_or_gateway"];
            403: components["responses"]["account_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["cannot_do_to_self"];
            413: components["responses"]["payload_too_large_or_gateway"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relationship"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            403: components["responses"]["account_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["cannot_do_to_self"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    listAccountPosts: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: string;
                /** @description Number of items per page; 20 by default. */
                limit?: number;
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
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: start again without a cursor.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_cursor";
                    };
                };
            };
            401: components["responses"]["unauthorized"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    listAccountReposts: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: string;
                /** @description Number of items per page; 20 by default. */
                limit?: number;
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
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: start again without a cursor.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_cursor";
                    };
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["feature_off"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relationship"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            403: components["responses"]["account_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["cannot_do_to_self"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relationship"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            403: components["responses"]["account_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["cannot_do_to_self"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    listTaggedPosts: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: string;
                /** @description Number of items per page; 20 by default. */
                limit?: number;
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
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: start again without a cursor.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_cursor";
                    };
                };
            };
            401: components["responses"]["unauthorized"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
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
                collectionId: components["schemas"]["CollectionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Collection"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
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
                collectionId: components["schemas"]["CollectionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            403: components["responses"]["account_required"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
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
                collectionId: components["schemas"]["CollectionId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CollectionEdit"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Collection"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_json`: The request body is not valid JSON.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_json";
                    };
                };
            };
            401: components["responses"]["unauthorized_or_gateway"];
            /**
             * @description `account_required`: Claim a username first. `PUT /v1/me` creates the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account can read, take away what is its own and protect itself; it can do nothing new.
             */
            403: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "account_required" | "account_suspended";
                    };
                };
            };
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large_or_gateway"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
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
                collectionId: components["schemas"]["CollectionId"];
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Collection"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_json`: The request body is not valid JSON.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_json";
                    };
                };
            };
            401: components["responses"]["unauthorized_or_gateway"];
            /**
             * @description `account_required`: Claim a username first. `PUT /v1/me` creates the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account can read, take away what is its own and protect itself; it can do nothing new.
             */
            403: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "account_required" | "account_suspended";
                    };
                };
            };
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            413: components["responses"]["payload_too_large_or_gateway"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    listCollectionPosts: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: string;
                /** @description Number of items per page; 20 by default. */
                limit?: number;
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
                collectionId: components["schemas"]["CollectionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostPage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: start again without a cursor.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_cursor";
                    };
                };
            };
            401: components["responses"]["unauthorized"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
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
                collectionId: components["schemas"]["CollectionId"];
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            /**
             * @description `account_required`: Claim a username first. `PUT /v1/me` creates the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account can read, take away what is its own and protect itself; it can do nothing new.
             */
            403: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "account_required" | "account_suspended";
                    };
                };
            };
            404: components["responses"]["not_found"];
            /**
             * @description `conflict`: The request conflicts with the current state. Get the present state and decide again.
             *
             *     `limit_reached`: The limit has been reached.
             */
            409: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict" | "limit_reached";
                    };
                };
            };
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
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
                collectionId: components["schemas"]["CollectionId"];
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            403: components["responses"]["account_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
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
                cursor?: string;
                /** @description Number of items per page; 20 by default. */
                limit?: number;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftPage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: start again without a cursor.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_cursor";
                    };
                };
            };
            401: components["responses"]["unauthorized_or_gateway"];
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
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NewDraft"];
            };
        };
        responses: {
            /** @description Success. */
            201: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_json`: The request body is not valid JSON.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_json";
                    };
                };
            };
            401: components["responses"]["unauthorized_or_gateway"];
            /**
             * @description `account_required`: Claim a username first. `PUT /v1/me` creates the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account can read, take away what is its own and protect itself; it can do nothing new.
             */
            403: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "account_required" | "account_suspended";
                    };
                };
            };
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
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request_in_progress" | "photo_unusable" | "photo_in_use" | "not_schedulable";
                    };
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
                draftId: components["schemas"]["DraftId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
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
                draftId: components["schemas"]["DraftId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            403: components["responses"]["account_required"];
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
                draftId: components["schemas"]["DraftId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DraftChange"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_json`: The request body is not valid JSON.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_json";
                    };
                };
            };
            401: components["responses"]["unauthorized_or_gateway"];
            /**
             * @description `account_required`: Claim a username first. `PUT /v1/me` creates the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account can read, take away what is its own and protect itself; it can do nothing new.
             */
            403: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "account_required" | "account_suspended";
                    };
                };
            };
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
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict" | "photo_unusable" | "photo_in_use" | "not_schedulable";
                    };
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
                draftId: components["schemas"]["DraftId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            201: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            /**
             * @description `account_required`: Claim a username first. `PUT /v1/me` creates the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account can read, take away what is its own and protect itself; it can do nothing new.
             */
            403: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "account_required" | "account_suspended";
                    };
                };
            };
            404: components["responses"]["not_found"];
            /**
             * @description `conflict`: The request conflicts with the current state. Get the present state and decide again.
             *
             *     `request_in_progress`: The same request is still in progress. Wait as long as `Retry-After` says, then repeat the call.
             *
             *     `photo_unusable`: This photo cannot be used.
             */
            409: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict" | "request_in_progress" | "photo_unusable";
                    };
                };
            };
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
                draftId: components["schemas"]["DraftId"];
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_json`: The request body is not valid JSON.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_json";
                    };
                };
            };
            401: components["responses"]["unauthorized_or_gateway"];
            /**
             * @description `account_required`: Claim a username first. `PUT /v1/me` creates the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account can read, take away what is its own and protect itself; it can do nothing new.
             */
            403: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "account_required" | "account_suspended";
                    };
                };
            };
            404: components["responses"]["not_found"];
            /**
             * @description `conflict`: The request conflicts with the current state. Get the present state and decide again.
             *
             *     `not_schedulable`: This draft cannot be scheduled.
             */
            409: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict" | "not_schedulable";
                    };
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
                draftId: components["schemas"]["DraftId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            403: components["responses"]["account_required"];
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
                cursor?: string;
                /** @description Number of items per page; 20 by default. */
                limit?: number;
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
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: start again without a cursor.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_cursor";
                    };
                };
            };
            401: components["responses"]["unauthorized_or_gateway"];
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            403: components["responses"]["account_required"];
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_json`: The request body is not valid JSON.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_json";
                    };
                };
            };
            401: components["responses"]["unauthorized_or_gateway"];
            /**
             * @description `conflict`: The request conflicts with the current state. Get the present state and decide again.
             *
             *     `username_taken`: This username is taken.
             *
             *     `username_reserved`: This username is reserved.
             */
            409: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict" | "username_taken" | "username_reserved";
                    };
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
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AccountChange"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_json`: The request body is not valid JSON.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_json";
                    };
                };
            };
            401: components["responses"]["unauthorized_or_gateway"];
            /**
             * @description `account_required`: Claim a username first. `PUT /v1/me` creates the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account can read, take away what is its own and protect itself; it can do nothing new.
             */
            403: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "account_required" | "account_suspended";
                    };
                };
            };
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
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict" | "username_taken" | "username_reserved" | "photo_unusable" | "photo_in_use" | "limit_reached";
                    };
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
    listArchivedPosts: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: string;
                /** @description Number of items per page; 20 by default. */
                limit?: number;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostPage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: start again without a cursor.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_cursor";
                    };
                };
            };
            401: components["responses"]["unauthorized_or_gateway"];
            403: components["responses"]["account_required"];
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
                cursor?: string;
                /** @description Number of items per page; 20 by default. */
                limit?: number;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AudiencePage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: start again without a cursor.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_cursor";
                    };
                };
            };
            401: components["responses"]["unauthorized_or_gateway"];
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Audience"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_json`: The request body is not valid JSON.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_json";
                    };
                };
            };
            401: components["responses"]["unauthorized_or_gateway"];
            /**
             * @description `account_required`: Claim a username first. `PUT /v1/me` creates the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account can read, take away what is its own and protect itself; it can do nothing new.
             */
            403: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "account_required" | "account_suspended";
                    };
                };
            };
            /**
             * @description `request_in_progress`: The same request is still in progress. Wait as long as `Retry-After` says, then repeat the call.
             *
             *     `limit_reached`: The limit has been reached.
             */
            409: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request_in_progress" | "limit_reached";
                    };
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
                audienceId: components["schemas"]["AudienceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            403: components["responses"]["account_required"];
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
                audienceId: components["schemas"]["AudienceId"];
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Audience"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_json`: The request body is not valid JSON.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_json";
                    };
                };
            };
            401: components["responses"]["unauthorized_or_gateway"];
            /**
             * @description `account_required`: Claim a username first. `PUT /v1/me` creates the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account can read, take away what is its own and protect itself; it can do nothing new.
             */
            403: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "account_required" | "account_suspended";
                    };
                };
            };
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
                cursor?: string;
                /** @description Number of items per page; 20 by default. */
                limit?: number;
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
                audienceId: components["schemas"]["AudienceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonPage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: start again without a cursor.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_cursor";
                    };
                };
            };
            401: components["responses"]["unauthorized_or_gateway"];
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
                audienceId: components["schemas"]["AudienceId"];
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
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            /**
             * @description `account_required`: Claim a username first. `PUT /v1/me` creates the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account can read, take away what is its own and protect itself; it can do nothing new.
             */
            403: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "account_required" | "account_suspended";
                    };
                };
            };
            404: components["responses"]["not_found"];
            /**
             * @description `cannot_do_to_self`: You cannot do this to your own account or posts.
             *
             *     `not_a_follower`: This account does not follow you.
             *
             *     `limit_reached`: The limit has been reached.
             */
            409: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cannot_do_to_self" | "not_a_follower" | "limit_reached";
                    };
                };
            };
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
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
                audienceId: components["schemas"]["AudienceId"];
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
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            403: components["responses"]["account_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["cannot_do_to_self"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    listDeletedPosts: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: string;
                /** @description Number of items per page; 20 by default. */
                limit?: number;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostPage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: start again without a cursor.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_cursor";
                    };
                };
            };
            401: components["responses"]["unauthorized_or_gateway"];
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
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            403: components["responses"]["account_required"];
            404: components["responses"]["not_found"];
            /**
             * @description `conflict`: The request conflicts with the current state. Get the present state and decide again.
             *
             *     `not_deleted`: The post is not in the bin.
             */
            409: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict" | "not_deleted";
                    };
                };
            };
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    listBlockedAccounts: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: string;
                /** @description Number of items per page; 20 by default. */
                limit?: number;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonPage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: start again without a cursor.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_cursor";
                    };
                };
            };
            401: components["responses"]["unauthorized_or_gateway"];
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
                cursor?: string;
                /** @description Number of items per page; 20 by default. */
                limit?: number;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostPage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: start again without a cursor.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_cursor";
                    };
                };
            };
            401: components["responses"]["unauthorized_or_gateway"];
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
                cursor?: string;
                /** @description Number of items per page; 20 by default. */
                limit?: number;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionPage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: start again without a cursor.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_cursor";
                    };
                };
            };
            401: components["responses"]["unauthorized_or_gateway"];
            403: components["responses"]["account_required"];
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Collection"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_json`: The request body is not valid JSON.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_json";
                    };
                };
            };
            401: components["responses"]["unauthorized_or_gateway"];
            /**
             * @description `account_required`: Claim a username first. `PUT /v1/me` creates the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account can read, take away what is its own and protect itself; it can do nothing new.
             */
            403: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "account_required" | "account_suspended";
                    };
                };
            };
            /**
             * @description `request_in_progress`: The same request is still in progress. Wait as long as `Retry-After` says, then repeat the call.
             *
             *     `limit_reached`: The limit has been reached.
             */
            409: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request_in_progress" | "limit_reached";
                    };
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
    listFollowRequests: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: string;
                /** @description Number of items per page; 20 by default. */
                limit?: number;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonPage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: start again without a cursor.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_cursor";
                    };
                };
            };
            401: components["responses"]["unauthorized_or_gateway"];
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnsweredRequests"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_json`: The request body is not valid JSON.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: start again without a cursor.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_json" | "invalid_cursor";
                    };
                };
            };
            401: components["responses"]["unauthorized_or_gateway"];
            /**
             * @description `account_required`: Claim a username first. `PUT /v1/me` creates the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account can read, take away what is its own and protect itself; it can do nothing new.
             */
            403: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "account_required" | "account_suspended";
                    };
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relationship"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            /**
             * @description `account_required`: Claim a username first. `PUT /v1/me` creates the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account can read, take away what is its own and protect itself; it can do nothing new.
             */
            403: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "account_required" | "account_suspended";
                    };
                };
            };
            404: components["responses"]["not_found"];
            409: components["responses"]["cannot_do_to_self"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relationship"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            403: components["responses"]["account_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["cannot_do_to_self"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relationship"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            403: components["responses"]["account_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["cannot_do_to_self"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HiddenWords"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HiddenWords"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_json`: The request body is not valid JSON.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_json";
                    };
                };
            };
            401: components["responses"]["unauthorized_or_gateway"];
            403: components["responses"]["account_required"];
            413: components["responses"]["payload_too_large_or_gateway"];
            415: components["responses"]["unsupported_media_type"];
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountInsights"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
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
                cursor?: string;
                /** @description Number of items per page; 20 by default. */
                limit?: number;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostPage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: start again without a cursor.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_cursor";
                    };
                };
            };
            401: components["responses"]["unauthorized_or_gateway"];
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
                cursor?: string;
                /** @description Number of items per page; 20 by default. */
                limit?: number;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonPage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: start again without a cursor.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_cursor";
                    };
                };
            };
            401: components["responses"]["unauthorized_or_gateway"];
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
                cursor?: string;
                /** @description Number of items per page; 20 by default. */
                limit?: number;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonPage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: start again without a cursor.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_cursor";
                    };
                };
            };
            401: components["responses"]["unauthorized_or_gateway"];
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPreferences"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
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
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NotificationPreferencesChange"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPreferences"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_json`: The request body is not valid JSON.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_json";
                    };
                };
            };
            401: components["responses"]["unauthorized_or_gateway"];
            403: components["responses"]["account_required"];
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
                cursor?: string;
                /** @description Number of items per page; 20 by default. */
                limit?: number;
                /**
                 * @description Types of notifications to list: the parameter several times, or once with commas between the types; leave it out for all.
                 * @example [
                 *       "comment",
                 *       "reply"
                 *     ]
                 */
                type?: components["schemas"]["NotificationType"][];
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
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: start again without a cursor.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_cursor";
                    };
                };
            };
            401: components["responses"]["unauthorized_or_gateway"];
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
                upTo?: components["schemas"]["NotificationId"];
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
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            403: components["responses"]["account_required"];
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
                notificationId: components["schemas"]["NotificationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            403: components["responses"]["account_required"];
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
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_json`: The request body is not valid JSON.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_json";
                    };
                };
            };
            401: components["responses"]["unauthorized_or_gateway"];
            403: components["responses"]["account_required"];
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
            401: components["responses"]["unauthorized_or_gateway"];
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
                cursor?: string;
                /** @description Number of items per page; 20 by default. */
                limit?: number;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostPage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: start again without a cursor.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_cursor";
                    };
                };
            };
            401: components["responses"]["unauthorized_or_gateway"];
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
                cursor?: string;
                /** @description Number of items per page; 20 by default. */
                limit?: number;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentPage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: start again without a cursor.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_cursor";
                    };
                };
            };
            401: components["responses"]["unauthorized_or_gateway"];
            403: components["responses"]["account_required"];
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PushSubscriptionList"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PushSubscription"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_json`: The request body is not valid JSON.
             *
             *     `address_refused`: This address is not allowed.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_json" | "address_refused";
                    };
                };
            };
            401: components["responses"]["unauthorized_or_gateway"];
            /**
             * @description `account_required`: Claim a username first. `PUT /v1/me` creates the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account can read, take away what is its own and protect itself; it can do nothing new.
             */
            403: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "account_required" | "account_suspended";
                    };
                };
            };
            /**
             * @description `conflict`: The request conflicts with the current state. Get the present state and decide again.
             *
             *     `request_in_progress`: The same request is still in progress. Wait as long as `Retry-After` says, then repeat the call.
             */
            409: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict" | "request_in_progress";
                    };
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
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            403: components["responses"]["account_required"];
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
                accountIds: components["schemas"]["AccountId"][];
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relationships"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
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
                cursor?: string;
                /** @description Number of items per page; 20 by default. */
                limit?: number;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonPage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: start again without a cursor.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_cursor";
                    };
                };
            };
            401: components["responses"]["unauthorized_or_gateway"];
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
                cursor?: string;
                /** @description Number of items per page; 20 by default. */
                limit?: number;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostPage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: start again without a cursor.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_cursor";
                    };
                };
            };
            401: components["responses"]["unauthorized_or_gateway"];
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settings"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            403: components["responses"]["account_required"];
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
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SettingsChange"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settings"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_json`: The request body is not valid JSON.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_json";
                    };
                };
            };
            401: components["responses"]["unauthorized_or_gateway"];
            /**
             * @description `account_required`: Claim a username first. `PUT /v1/me` creates the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account can read, take away what is its own and protect itself; it can do nothing new.
             */
            403: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "account_required" | "account_suspended";
                    };
                };
            };
            409: components["responses"]["conflict"];
            413: components["responses"]["payload_too_large_or_gateway"];
            415: components["responses"]["unsupported_media_type"];
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suggestions"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
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
                cursor?: string;
                /** @description Number of items per page; 20 by default. */
                limit?: number;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhotoPage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: start again without a cursor.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_cursor";
                    };
                };
            };
            401: components["responses"]["unauthorized_or_gateway"];
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadTicket"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_json`: The request body is not valid JSON.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_json";
                    };
                };
            };
            401: components["responses"]["unauthorized_or_gateway"];
            /**
             * @description `account_required`: Claim a username first. `PUT /v1/me` creates the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account can read, take away what is its own and protect itself; it can do nothing new.
             */
            403: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "account_required" | "account_suspended";
                    };
                };
            };
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
                photoId: components["schemas"]["PhotoId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Photo"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
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
                photoId: components["schemas"]["PhotoId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            403: components["responses"]["account_required"];
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
                photoId: components["schemas"]["PhotoId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PhotoChange"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Photo"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_json`: The request body is not valid JSON.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_json";
                    };
                };
            };
            401: components["responses"]["unauthorized_or_gateway"];
            /**
             * @description `account_required`: Claim a username first. `PUT /v1/me` creates the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account can read, take away what is its own and protect itself; it can do nothing new.
             */
            403: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "account_required" | "account_suspended";
                    };
                };
            };
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
                postIds: components["schemas"]["PostId"][];
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SomePosts"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized"];
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_json`: The request body is not valid JSON.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_json";
                    };
                };
            };
            401: components["responses"]["unauthorized_or_gateway"];
            /**
             * @description `account_required`: Claim a username first. `PUT /v1/me` creates the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account can read, take away what is its own and protect itself; it can do nothing new.
             */
            403: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "account_required" | "account_suspended";
                    };
                };
            };
            /**
             * @description `request_in_progress`: The same request is still in progress. Wait as long as `Retry-After` says, then repeat the call.
             *
             *     `photo_unusable`: This photo cannot be used.
             *
             *     `photo_in_use`: This photo is already in use.
             */
            409: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request_in_progress" | "photo_unusable" | "photo_in_use";
                    };
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
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
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
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            403: components["responses"]["account_required"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
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
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PostChange"];
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_json`: The request body is not valid JSON.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_json";
                    };
                };
            };
            401: components["responses"]["unauthorized_or_gateway"];
            /**
             * @description `account_required`: Claim a username first. `PUT /v1/me` creates the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account can read, take away what is its own and protect itself; it can do nothing new.
             */
            403: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "account_required" | "account_suspended";
                    };
                };
            };
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
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict" | "photo_unusable" | "photo_in_use" | "photo_not_ready" | "limit_reached";
                    };
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
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            403: components["responses"]["account_required"];
            404: components["responses"]["not_found"];
            /**
             * @description `conflict`: The request conflicts with the current state. Get the present state and decide again.
             *
             *     `not_published`: The post is not published.
             */
            409: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict" | "not_published";
                    };
                };
            };
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
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
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            /**
             * @description `account_required`: Claim a username first. `PUT /v1/me` creates the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account can read, take away what is its own and protect itself; it can do nothing new.
             */
            403: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "account_required" | "account_suspended";
                    };
                };
            };
            404: components["responses"]["not_found"];
            /**
             * @description `conflict`: The request conflicts with the current state. Get the present state and decide again.
             *
             *     `not_published`: The post is not published.
             */
            409: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict" | "not_published";
                    };
                };
            };
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
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
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            /**
             * @description `account_required`: Claim a username first. `PUT /v1/me` creates the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account can read, take away what is its own and protect itself; it can do nothing new.
             */
            403: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "account_required" | "account_suspended";
                    };
                };
            };
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
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
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            403: components["responses"]["account_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    listComments: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: string;
                /** @description Number of items per page; 20 by default. */
                limit?: number;
                /**
                 * @description Order of the comments behind the pinned ones: by time, or `top` by likes.
                 * @example top
                 */
                sort?: "newest" | "oldest" | "top";
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
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentPage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: start again without a cursor.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_cursor";
                    };
                };
            };
            401: components["responses"]["unauthorized"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
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
                postId: components["schemas"]["PostId"];
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_json`: The request body is not valid JSON.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_json";
                    };
                };
            };
            401: components["responses"]["unauthorized_or_gateway"];
            /**
             * @description `account_required`: Claim a username first. `PUT /v1/me` creates the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account can read, take away what is its own and protect itself; it can do nothing new.
             *
             *     `forbidden_by_policy`: You are not allowed to do this here.
             *
             *     `comments_off`: Comments are turned off.
             */
            403: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "account_required" | "account_suspended" | "forbidden_by_policy" | "comments_off";
                    };
                };
            };
            404: components["responses"]["not_found"];
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
                commentId: components["schemas"]["CommentId"];
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
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
                commentId: components["schemas"]["CommentId"];
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            403: components["responses"]["account_required"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
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
                commentId: components["schemas"]["CommentId"];
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["schemas"]["PostId"];
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_json`: The request body is not valid JSON.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_json";
                    };
                };
            };
            401: components["responses"]["unauthorized_or_gateway"];
            /**
             * @description `account_required`: Claim a username first. `PUT /v1/me` creates the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account can read, take away what is its own and protect itself; it can do nothing new.
             */
            403: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "account_required" | "account_suspended";
                    };
                };
            };
            404: components["responses"]["not_found"];
            /**
             * @description `conflict`: The request conflicts with the current state. Get the present state and decide again.
             *
             *     `edit_window_closed`: This can no longer be edited.
             */
            409: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict" | "edit_window_closed";
                    };
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
                commentId: components["schemas"]["CommentId"];
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            /**
             * @description `account_required`: Claim a username first. `PUT /v1/me` creates the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account can read, take away what is its own and protect itself; it can do nothing new.
             */
            403: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "account_required" | "account_suspended";
                    };
                };
            };
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
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
                commentId: components["schemas"]["CommentId"];
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            /**
             * @description `account_required`: Claim a username first. `PUT /v1/me` creates the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account can read, take away what is its own and protect itself; it can do nothing new.
             */
            403: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "account_required" | "account_suspended";
                    };
                };
            };
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
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
                commentId: components["schemas"]["CommentId"];
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            /**
             * @description `account_required`: Claim a username first. `PUT /v1/me` creates the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account can read, take away what is its own and protect itself; it can do nothing new.
             */
            403: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "account_required" | "account_suspended";
                    };
                };
            };
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
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
                commentId: components["schemas"]["CommentId"];
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Like"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            /**
             * @description `account_required`: Claim a username first. `PUT /v1/me` creates the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account can read, take away what is its own and protect itself; it can do nothing new.
             */
            403: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "account_required" | "account_suspended";
                    };
                };
            };
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
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
                commentId: components["schemas"]["CommentId"];
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Like"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            403: components["responses"]["account_required"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    listCommentLikers: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: string;
                /** @description Number of items per page; 20 by default. */
                limit?: number;
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
                commentId: components["schemas"]["CommentId"];
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonPage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: start again without a cursor.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_cursor";
                    };
                };
            };
            401: components["responses"]["unauthorized"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
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
                commentId: components["schemas"]["CommentId"];
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            /**
             * @description `account_required`: Claim a username first. `PUT /v1/me` creates the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account can read, take away what is its own and protect itself; it can do nothing new.
             */
            403: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "account_required" | "account_suspended";
                    };
                };
            };
            404: components["responses"]["not_found"];
            /**
             * @description `conflict`: The request conflicts with the current state. Get the present state and decide again.
             *
             *     `limit_reached`: The limit has been reached.
             */
            409: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict" | "limit_reached";
                    };
                };
            };
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
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
                commentId: components["schemas"]["CommentId"];
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            403: components["responses"]["account_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    listReplies: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: string;
                /** @description Number of items per page; 20 by default. */
                limit?: number;
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
                commentId: components["schemas"]["CommentId"];
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentPage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: start again without a cursor.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_cursor";
                    };
                };
            };
            401: components["responses"]["unauthorized"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
        };
    };
    listPendingCommentsOnPost: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: string;
                /** @description Number of items per page; 20 by default. */
                limit?: number;
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
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentPage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: start again without a cursor.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_cursor";
                    };
                };
            };
            401: components["responses"]["unauthorized_or_gateway"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    listPostEdits: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: string;
                /** @description Number of items per page; 20 by default. */
                limit?: number;
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
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostEditPage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: start again without a cursor.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_cursor";
                    };
                };
            };
            401: components["responses"]["unauthorized"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
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
                postId: components["schemas"]["PostId"];
                /**
                 * @description Version of the entry in the edit history.
                 * @example 1
                 */
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            403: components["responses"]["account_required"];
            404: components["responses"]["not_found"];
            /**
             * @description `conflict`: The request conflicts with the current state. Get the present state and decide again.
             *
             *     `present_text`: What the post says now cannot be removed from its history; edit the post instead.
             */
            409: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict" | "present_text";
                    };
                };
            };
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
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
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Insights"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
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
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Like"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            /**
             * @description `account_required`: Claim a username first. `PUT /v1/me` creates the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account can read, take away what is its own and protect itself; it can do nothing new.
             */
            403: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "account_required" | "account_suspended";
                    };
                };
            };
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
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
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Like"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            403: components["responses"]["account_required"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    listLikers: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: string;
                /** @description Number of items per page; 20 by default. */
                limit?: number;
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
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonPage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: start again without a cursor.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_cursor";
                    };
                };
            };
            401: components["responses"]["unauthorized"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
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
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            403: components["responses"]["account_required"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
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
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            403: components["responses"]["account_required"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
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
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            /**
             * @description `account_required`: Claim a username first. `PUT /v1/me` creates the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account can read, take away what is its own and protect itself; it can do nothing new.
             */
            403: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "account_required" | "account_suspended";
                    };
                };
            };
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
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
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            403: components["responses"]["account_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
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
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            /**
             * @description `account_required`: Claim a username first. `PUT /v1/me` creates the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account can read, take away what is its own and protect itself; it can do nothing new.
             */
            403: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "account_required" | "account_suspended";
                    };
                };
            };
            404: components["responses"]["not_found"];
            /**
             * @description `conflict`: The request conflicts with the current state. Get the present state and decide again.
             *
             *     `limit_reached`: The limit has been reached.
             *
             *     `not_published`: The post is not published.
             */
            409: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict" | "limit_reached" | "not_published";
                    };
                };
            };
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
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
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            403: components["responses"]["account_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
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
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Repost"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            /**
             * @description `account_required`: Claim a username first. `PUT /v1/me` creates the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account can read, take away what is its own and protect itself; it can do nothing new.
             *
             *     `forbidden_by_policy`: You are not allowed to do this here.
             *
             *     `feature_off`: This feature is turned off on this service.
             */
            403: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "account_required" | "account_suspended" | "forbidden_by_policy" | "feature_off";
                    };
                };
            };
            404: components["responses"]["not_found"];
            409: components["responses"]["cannot_do_to_self"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
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
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Repost"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            403: components["responses"]["account_required"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["gateway_unavailable"];
        };
    };
    listReposters: {
        parameters: {
            query?: {
                /** @description The `cursor` of the previous page; leave it out for the first page. */
                cursor?: string;
                /** @description Number of items per page; 20 by default. */
                limit?: number;
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
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonPage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: start again without a cursor.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_cursor";
                    };
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["feature_off"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
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
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            /**
             * @description `account_required`: Claim a username first. `PUT /v1/me` creates the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account can read, take away what is its own and protect itself; it can do nothing new.
             */
            403: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "account_required" | "account_suspended";
                    };
                };
            };
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
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict" | "photo_unusable" | "photo_in_use" | "not_deleted";
                    };
                };
            };
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
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
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Save"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            /**
             * @description `account_required`: Claim a username first. `PUT /v1/me` creates the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account can read, take away what is its own and protect itself; it can do nothing new.
             */
            403: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "account_required" | "account_suspended";
                    };
                };
            };
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
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
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Save"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            403: components["responses"]["account_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
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
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            /**
             * @description `account_required`: Claim a username first. `PUT /v1/me` creates the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account can read, take away what is its own and protect itself; it can do nothing new.
             */
            403: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "account_required" | "account_suspended";
                    };
                };
            };
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
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
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareLinkList"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
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
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NewShareLink"];
            };
        };
        responses: {
            /** @description Success. */
            201: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareLinkTicket"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_json`: The request body is not valid JSON.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_json";
                    };
                };
            };
            401: components["responses"]["unauthorized_or_gateway"];
            /**
             * @description `account_required`: Claim a username first. `PUT /v1/me` creates the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account can read, take away what is its own and protect itself; it can do nothing new.
             */
            403: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "account_required" | "account_suspended";
                    };
                };
            };
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
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict" | "request_in_progress" | "limit_reached" | "not_shareable";
                    };
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
                linkId: string;
                /**
                 * @description Id of the post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            403: components["responses"]["account_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
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
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            /**
             * @description `account_required`: Claim a username first. `PUT /v1/me` creates the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account can read, take away what is its own and protect itself; it can do nothing new.
             */
            403: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "account_required" | "account_suspended";
                    };
                };
            };
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
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
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without content. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            403: components["responses"]["account_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
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
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable_or_gateway"];
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
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` lists every invalid value.
             *
             *     `invalid_json`: The request body is not valid JSON.
             */
            400: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "invalid_json";
                    };
                };
            };
            401: components["responses"]["unauthorized_or_gateway"];
            /**
             * @description `account_required`: Claim a username first. `PUT /v1/me` creates the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account can read, take away what is its own and protect itself; it can do nothing new.
             */
            403: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "account_required" | "account_suspended";
                    };
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
}
