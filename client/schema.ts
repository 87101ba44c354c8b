/** Made from the route table by `npm run client`. */
export interface paths {
    "/v1/accounts/{username}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an account with its counts and how it stands to the viewer
         * @description Guests may call this; with a token the answer is as its holder sees it.
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
         * @description Ends follows and requests between the two and hides each from the other everywhere, at once. Who blocks still sees a bare profile, to undo it by. Comments of the blocked account under the posts of who blocks are hidden from everybody. The account is not told, and may block in turn. Unblocking brings back neither follows nor notifications.
         *
         *     Needs an access token.
         */
        put: operations["putBlock"];
        post?: never;
        /**
         * Unblock an account
         * @description A block by the other account stays. Follows and notifications do not come back.
         *
         *     Needs an access token.
         */
        delete: operations["deleteBlock"];
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
         * List an account's public collections, newest first
         * @description Guests may call this; with a token the answer is as its holder sees it.
         */
        get: operations["listCollections"];
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
         * Follow an account, or ask a private one
         * @description A private account is asked: `requested` is then true until it approves, declines or becomes public.
         *
         *     Needs an access token.
         */
        put: operations["putFollow"];
        post?: never;
        /**
         * Stop following an account, or withdraw the request to
         * @description Needs an access token.
         */
        delete: operations["deleteFollow"];
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
         * List who follows an account
         * @description The lists of a private account are for itself and its followers, those of an account that hides them for itself alone: to everybody else they answer 404. They leave out people with whom the viewer has a block.
         *
         *     Guests may call this; with a token the answer is as its holder sees it.
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
         * List the followers of an account whom the viewer follows
         * @description A page may be short, even empty, and yet have a cursor: the list goes on until there is none.
         *
         *     Needs an access token.
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
         * List whom an account follows
         * @description The lists of a private account are for itself and its followers, those of an account that hides them for itself alone: to everybody else they answer 404. They leave out people with whom the viewer has a block.
         *
         *     Guests may call this; with a token the answer is as its holder sees it.
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
         * @description Keeps its posts out of the home feed and its doings out of notifications, for a time or without an end. The account is not told.
         *
         *     Needs an access token.
         */
        put: operations["putMute"];
        post?: never;
        /**
         * Unmute an account
         * @description Needs an access token.
         */
        delete: operations["deleteMute"];
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
         * List an account's posts, newest first
         * @description The author also sees posts that are processing or held.
         *
         *     Guests may call this; with a token the answer is as its holder sees it.
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
         * List what an account has reposted, newest post first
         * @description Guests may call this; with a token the answer is as its holder sees it.
         */
        get: operations["listReposts"];
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
         * @description Its comments are shown to itself and to one alone until they are approved. The account is not told.
         *
         *     Needs an access token.
         */
        put: operations["putRestrict"];
        post?: never;
        /**
         * End the restriction of an account
         * @description Needs an access token.
         */
        delete: operations["deleteRestrict"];
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
         * List the posts on which an account is tagged, newest first
         * @description Tags that wait to be accepted are listed to the tagged account and to the author of the post.
         *
         *     Guests may call this; with a token the answer is as its holder sees it.
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
    "/v1/collections/{collectionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a collection
         * @description Guests may call this; with a token the answer is as its holder sees it.
         */
        get: operations["getCollection"];
        put?: never;
        post?: never;
        /**
         * Delete one's own collection
         * @description Its posts stay saved.
         *
         *     Needs an access token.
         */
        delete: operations["deleteCollection"];
        options?: never;
        head?: never;
        /**
         * Change name, visibility or cover of one's own collection
         * @description Needs an access token.
         */
        patch: operations["patchCollection"];
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
         * Put some posts of one's own collection first
         * @description The others follow in the order they had.
         *
         *     Needs an access token.
         */
        put: operations["orderCollection"];
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
         * @description Each viewer is shown those that they may see now.
         *
         *     Guests may call this; with a token the answer is as its holder sees it.
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
         * Put a post into one's own collection, in front
         * @description Saves the post too. Doing so again changes nothing. A collection has 500 posts at most.
         *
         *     Needs an access token.
         */
        put: operations["putCollectionPost"];
        post?: never;
        /**
         * Take a post out of one's own collection
         * @description The post stays saved.
         *
         *     Needs an access token.
         */
        delete: operations["deleteCollectionPost"];
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
         * Tell an app where to sign in, where media are, and the limits
         * @description Anybody may call this.
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
         * Show this description as a page for people
         * @description Anybody may call this.
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
         * List one's own drafts and scheduled posts, newest first
         * @description Needs an access token.
         */
        get: operations["listDrafts"];
        put?: never;
        /**
         * Keep a draft of a post, which may say as little as nothing
         * @description The draft takes its photos: they do not expire while it is there. With `publishAt` it is scheduled at once.
         *
         *     Needs an access token.
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
         * Read one's own draft
         * @description A draft that was published is there for another day and names its post.
         *
         *     Needs an access token.
         */
        get: operations["getDraft"];
        put?: never;
        post?: never;
        /**
         * Delete one's own draft; its photos are given back for a day
         * @description Needs an access token.
         */
        delete: operations["deleteDraft"];
        options?: never;
        head?: never;
        /**
         * Change one's own draft
         * @description What is left out stays, null takes back what was said. Photos that are no longer named are given back for a day. A change renews the life of the draft.
         *
         *     Needs an access token.
         */
        patch: operations["patchDraft"];
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
         * Publish one's own draft
         * @description A draft is published once: doing it again answers the same post.
         *
         *     Needs an access token.
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
         * Have one's own draft published by itself, or at another time than before
         * @description It is published within a minute after that time. A draft that cannot be published then is `failed` and says why; nothing of it is lost.
         *
         *     Needs an access token.
         */
        put: operations["putSchedule"];
        post?: never;
        /**
         * Have one's own draft published by itself no more
         * @description Needs an access token.
         */
        delete: operations["deleteSchedule"];
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
         * List the posts of the followed accounts, strictly newest first
         * @description Needs an access token.
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
         * Tell that the service answers
         * @description Anybody may call this.
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
         * Read one's own account
         * @description Needs an access token.
         */
        get: operations["getMe"];
        /**
         * Claim a username at first sign-in
         * @description Repeating the call with the same username changes nothing; another username is changed with PATCH.
         *
         *     Needs an access token.
         */
        put: operations["putMe"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change one's own profile, username or avatar
         * @description A username that is given up is held for its former owner for 30 days.
         *
         *     Needs an access token.
         */
        patch: operations["patchMe"];
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
         * List one's own archived posts, newest first
         * @description Needs an access token.
         */
        get: operations["listArchive"];
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
         * List one's own audiences, oldest first
         * @description Needs an access token.
         */
        get: operations["listAudiences"];
        put?: never;
        /**
         * Make an audience: a named list of followers that posts can be limited to
         * @description At most 20 audiences of 500 members. Nobody but their owner learns of them.
         *
         *     Needs an access token.
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
         * @description Posts that were limited to it are then seen by their author alone.
         *
         *     Needs an access token.
         */
        delete: operations["deleteAudience"];
        options?: never;
        head?: never;
        /**
         * Give an audience another name
         * @description Needs an access token.
         */
        patch: operations["patchAudience"];
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
         * List who is in an audience
         * @description Needs an access token.
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
         * Put a follower into an audience
         * @description Who ceases to follow leaves all audiences at once.
         *
         *     Needs an access token.
         */
        put: operations["putAudienceMember"];
        post?: never;
        /**
         * Take somebody out of an audience
         * @description Needs an access token.
         */
        delete: operations["deleteAudienceMember"];
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
         * List one's own deleted posts that can still be restored
         * @description Needs an access token.
         */
        get: operations["listBin"];
        put?: never;
        post?: never;
        delete?: never;
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
         * List whom one blocks
         * @description Needs an access token.
         */
        get: operations["listBlocks"];
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
         * List the posts that one is asked to be a co-author of, newest first
         * @description Needs an access token.
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
         * List one's own collections, newest first
         * @description Needs an access token.
         */
        get: operations["listMyCollections"];
        put?: never;
        /**
         * Make a collection
         * @description An account has 100 at most.
         *
         *     Needs an access token.
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
         * List who asks to follow one
         * @description The list follows within moments: of a request, of its withdrawal, of one's own answer.
         *
         *     Needs an access token.
         */
        get: operations["listFollowRequests"];
        put?: never;
        post?: never;
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
         * Approve a request to follow one
         * @description Needs an access token.
         */
        put: operations["putFollowRequest"];
        post?: never;
        /**
         * Decline a request to follow one
         * @description The account is not told and may ask again; block it to prevent that.
         *
         *     Needs an access token.
         */
        delete: operations["deleteFollowRequest"];
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
         * Make an account follow one no longer
         * @description The account is not told. It may follow or ask again; block it to prevent that.
         *
         *     Needs an access token.
         */
        delete: operations["deleteFollower"];
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
         * List the posts that one likes, newest post first
         * @description Needs an access token.
         */
        get: operations["listMyLikes"];
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
         * List whom one mutes
         * @description Needs an access token.
         */
        get: operations["listMutes"];
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
         * List whom the viewer follows and is followed by
         * @description A page may be short, even empty, and yet have a cursor: the list goes on until there is none.
         *
         *     Needs an access token.
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
         * Read of what one wants to be told
         * @description Needs an access token.
         */
        get: operations["getNotificationPreferences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Choose of what one wants to be told
         * @description What is left out stays. It counts for what happens from now on.
         *
         *     Needs an access token.
         */
        patch: operations["patchNotificationPreferences"];
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
         * List one’s own notifications
         * @description Newest first. What is not to be seen any more is not listed: people whom a block or a mute stands against, posts, comments. Events of one kind about one thing are one notification, which moves to the top when somebody joins.
         *
         *     Needs an access token.
         */
        get: operations["listNotifications"];
        put?: never;
        post?: never;
        delete?: never;
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
         * Note how far one has read
         * @description All up to this notification are read. The marker only moves forward: an older one changes nothing.
         *
         *     Needs an access token.
         */
        put: operations["putNotificationsRead"];
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
         * Count unread notifications
         * @description Needs an access token.
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
    "/v1/me/pending-comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the comments on all one's posts that wait for approval, newest posts first
         * @description Needs an access token.
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
         * List one's devices that are told of notifications
         * @description Needs an access token.
         */
        get: operations["listPushSubscriptions"];
        put?: never;
        /**
         * Have a device told of notifications by Web Push
         * @description Takes what `PushSubscription.toJSON()` of a browser gives. A device that subscribes again keeps its place; one that another account had subscribed changes over. Beyond the limit the oldest device makes room. Only https to a public host by name on port 443 is called; anything else is refused with `address_refused`.
         *
         *     Needs an access token.
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
         * Have a device told no more
         * @description Needs an access token.
         */
        delete: operations["deletePushSubscription"];
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
         * List whom one restricts
         * @description Needs an access token.
         */
        get: operations["listRestricted"];
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
         * List the posts that one has saved, newest post first
         * @description Needs an access token.
         */
        get: operations["listSaved"];
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
         * Read one's own settings
         * @description Needs an access token.
         */
        get: operations["getSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change one's own settings
         * @description What is left out stays. Becoming public accepts every request to follow.
         *
         *     Needs an access token.
         */
        patch: operations["patchSettings"];
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
         * List accounts that the viewer may want to follow, each with the reason
         * @description Up to 20 accounts that are followed by accounts that the viewer follows, ranked by how many of these do, then by account id: nothing else weighs in. Up to 20 of the followed accounts are asked for up to 100 follows each; who follows more is asked for others each day.
         *
         *     Needs an access token.
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
         * Describe this API as OpenAPI 3.1
         * @description Anybody may call this.
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
        get?: never;
        put?: never;
        /**
         * Announce a photo and get the address to upload it to
         * @description A photo that no post uses within a day vanishes.
         *
         *     Needs an access token.
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
         * Read the state of one's own photo
         * @description While the photo is `awaiting` or `processing` the answer carries `Retry-After`.
         *
         *     Needs an access token.
         */
        get: operations["getPhoto"];
        put?: never;
        post?: never;
        /**
         * Delete one's own photo that no post uses
         * @description Needs an access token.
         */
        delete: operations["deletePhoto"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Post 1 to 34 photos, ready or still processing
         * @description The post is published when all its photos are ready; a rejected photo holds it.
         *
         *     Needs an access token.
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
         * Read a post
         * @description Guests may call this; with a token the answer is as its holder sees it.
         */
        get: operations["getPost"];
        put?: never;
        post?: never;
        /**
         * Put one's own post into the bin for 30 days
         * @description Needs an access token.
         */
        delete: operations["deletePost"];
        options?: never;
        head?: never;
        /**
         * Edit one's own post; what it said before stays in its history
         * @description Needs an access token.
         */
        patch: operations["patchPost"];
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
         * Take one's own published post out of everybody else's sight
         * @description It keeps all that it has and comes back with `DELETE`.
         *
         *     Needs an access token.
         */
        put: operations["putArchive"];
        post?: never;
        /**
         * Publish one's own archived post again
         * @description Needs an access token.
         */
        delete: operations["deleteArchive"];
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
         * Accept to be a co-author of a post
         * @description The post then stands among one's own, too.
         *
         *     Needs an access token.
         */
        put: operations["putCoAuthorship"];
        post?: never;
        /**
         * Decline to be a co-author of a post, or cease to be one
         * @description Needs an access token.
         */
        delete: operations["deleteCoAuthorship"];
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
         * List the comments on a post: pinned ones, then newest first
         * @description The post's author also sees comments that are pending or hidden.
         *
         *     Guests may call this; with a token the answer is as its holder sees it.
         */
        get: operations["listComments"];
        put?: never;
        /**
         * Comment on a post, or reply to a comment on it
         * @description The post's `commentPolicy` says who may. A comment that its author must approve first is `pending` until then.
         *
         *     Needs an access token.
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
         * Read a comment or a reply
         * @description Guests may call this; with a token the answer is as its holder sees it.
         */
        get: operations["getComment"];
        put?: never;
        post?: never;
        /**
         * Delete one's own comment, or one on one's own post; its replies go with it
         * @description Needs an access token.
         */
        delete: operations["deleteComment"];
        options?: never;
        head?: never;
        /**
         * Edit one's own comment within 15 minutes
         * @description Where comments are approved first, an edited one waits again.
         *
         *     Needs an access token.
         */
        patch: operations["patchComment"];
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
         * Show a comment that waits on one's own post to everybody
         * @description A comment that does not wait stays as it is.
         *
         *     Needs an access token.
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
         * Hide a comment on one's own post from all but who wrote it
         * @description Needs an access token.
         */
        put: operations["hideComment"];
        post?: never;
        /**
         * Show a hidden comment on one's own post again
         * @description Needs an access token.
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
         * @description Doing so again changes nothing. The number of likes follows within moments.
         *
         *     Needs an access token.
         */
        put: operations["putCommentLike"];
        post?: never;
        /**
         * Take back a like of a comment
         * @description Needs an access token.
         */
        delete: operations["deleteCommentLike"];
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
         * Pin a comment on one's own post above the others
         * @description Up to 3; the last one pinned comes first.
         *
         *     Needs an access token.
         */
        put: operations["pinComment"];
        post?: never;
        /**
         * Take a comment on one's own post off the pinned ones
         * @description Needs an access token.
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
         * @description Guests may call this; with a token the answer is as its holder sees it.
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
         * List the comments on one's own post that wait for approval, newest first
         * @description Needs an access token.
         */
        get: operations["listPendingOfPost"];
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
         * List what a post said before each of its edits, newest first
         * @description Guests may call this; with a token the answer is as its holder sees it.
         */
        get: operations["getPostHistory"];
        put?: never;
        post?: never;
        delete?: never;
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
         * Read how one's own post fares, in all and by day
         * @description Numbers below 10 are null, so that nobody is recognised in them. Days are kept for two years.
         *
         *     Needs an access token.
         */
        get: operations["getInsights"];
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
         * @description Doing so again changes nothing. The number of likes follows within moments.
         *
         *     Needs an access token.
         */
        put: operations["putLike"];
        post?: never;
        /**
         * Take back a like
         * @description Works also when the post can no longer be seen.
         *
         *     Needs an access token.
         */
        delete: operations["deleteLike"];
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
         * List who likes a post
         * @description In no particular order; without people with whom the viewer has a block. Where the author hides numbers of likes, the list is for the author alone.
         *
         *     Guests may call this; with a token the answer is as its holder sees it.
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
    "/v1/posts/{postId}/pin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Pin one's own published post: the profile begins with it
         * @description Needs an access token.
         */
        put: operations["putPin"];
        post?: never;
        /**
         * Unpin one's own post
         * @description Needs an access token.
         */
        delete: operations["deletePin"];
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
         * Show a public post of somebody else on one's own profile
         * @description Needs an access token.
         */
        put: operations["putRepost"];
        post?: never;
        /**
         * Take back a repost
         * @description Needs an access token.
         */
        delete: operations["deleteRepost"];
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
         * Take one's own post out of the bin
         * @description Needs an access token.
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
         * @description Only oneself sees what one saves; the author sees how many saved the post.
         *
         *     Needs an access token.
         */
        put: operations["putSave"];
        post?: never;
        /**
         * Cease to save a post
         * @description Takes the post out of all of one's collections too.
         *
         *     Needs an access token.
         */
        delete: operations["deleteSave"];
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
         * Tell that one has shared a post by other means
         * @description Counted for its author alone, once per viewer, post and day (UTC).
         *
         *     Needs an access token.
         */
        put: operations["putShare"];
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
         * List the links to one's own post, newest first
         * @description Needs an access token.
         */
        get: operations["listShareLinks"];
        put?: never;
        /**
         * Make a link that shows one's own post to whoever holds it, without an account
         * @description A published post that is public, unlisted or for followers can be shared, by up to 20 links. The token is told once. A link ceases to work while the post, its author or its visibility no longer allow it.
         *
         *     Needs an access token.
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
         * End a link to one's own post at once
         * @description Needs an access token.
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
         * Let others see that one is tagged on a post
         * @description Needs an access token.
         */
        put: operations["putOwnTags"];
        post?: never;
        /**
         * Take the tags of oneself off a post, for good
         * @description Needs an access token.
         */
        delete: operations["deleteOwnTags"];
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
         * Read the post that a link shows
         * @description A token that shows nothing answers 404, whatever the reason.
         *
         *     Anybody may call this.
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
         * Tell which posts one has looked at
         * @description Counted for their authors alone, once per viewer, post and day (UTC). Posts that do not exist, cannot be seen or are one’s own are passed over.
         *
         *     Needs an access token.
         */
        post: operations["postViews"];
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
        /** @description An account with its counts. */
        Account: {
            /** @description The account. */
            accountId: components["schemas"]["AccountId"];
            /** @description The avatar, null when there is none. */
            avatar: components["schemas"]["Photo"] | null;
            /** @description What the account tells of itself. */
            bio: string;
            /** @description How many posts, followers and followed accounts the account has. */
            counts: {
                /** @description Accounts that follow this one; null when it hides its lists from the viewer. */
                followers: number | null;
                /** @description Accounts that this one follows; null when it hides its lists from the viewer. */
                following: number | null;
                /** @description Published posts. */
                posts: number;
            };
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt: string;
            /** @description The name that people read. */
            displayName: string;
            /** @description Posts and lists of a private account are for its followers, whom it approves. */
            isPrivate: boolean;
            /** @description Web pages of the account. */
            links: string[];
            /** @description How the viewer and the account stand to each other; left out for guests and for oneself. */
            relationship?: components["schemas"]["Relationship"];
            /** @description The unique name of the account. */
            username: string;
        };
        /** @description An account as it stands beside a post or in a list of people. */
        AccountCard: {
            /** @description The account. */
            accountId: components["schemas"]["AccountId"];
            /** @description The avatar, null when there is none. */
            avatar: components["schemas"]["Photo"] | null;
            /** @description The name that people read. */
            displayName: string;
            /** @description The unique name of the account. */
            username: string;
        };
        /** @description A page of accounts. */
        AccountCardPage: {
            /** @description Where the next page begins: send it as `?cursor=`. Left out on the last page. */
            cursor?: string;
            /** @description What is on this page. */
            items: components["schemas"]["AccountCard"][];
        };
        /** @description A change of a profile: what is left out stays. */
        AccountChange: {
            /** @description A photo of one's own that is ready; null removes the avatar. */
            avatarPhotoId?: components["schemas"]["PhotoId"] | null;
            /** @description What the account tells of itself. At most 300 characters as people count them (graphemes) and 3000 bytes of UTF-8. Stored in NFC, without control characters that could disguise text. */
            bio?: string;
            /** @description The name that people read. At most 64 characters as people count them (graphemes) and 640 bytes of UTF-8. Stored in NFC, without control characters that could disguise text. */
            displayName?: string;
            /** @description Up to 4 addresses of web pages. */
            links?: string[];
            /** @description Another username. The one given up is held for its former owner for 30 days. */
            username?: components["schemas"]["Username"];
        };
        /** @description Opaque and stable: it stays when the username changes. */
        AccountId: string;
        /** @description A named list of followers that posts can be limited to. */
        Audience: {
            /** @description The audience. */
            audienceId: components["schemas"]["AudienceId"];
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt: string;
            /** @description How many people are in it. */
            members: number;
            /** @description What its owner calls it. */
            name: string;
        };
        /** @description Another name of an audience. */
        AudienceChange: {
            /** @description What its owner calls it from now on. At most 64 characters as people count them (graphemes) and 640 bytes of UTF-8, not empty. Two audiences may have the same name. */
            name: string;
        };
        /** @description Opaque, ordered by time. */
        AudienceId: string;
        /** @description A page of audiences. */
        AudiencePage: {
            /** @description Where the next page begins: send it as `?cursor=`. Left out on the last page. */
            cursor?: string;
            /** @description What is on this page. */
            items: components["schemas"]["Audience"][];
        };
        /** @description What a picture says of the camera that took it. */
        Camera: {
            /** @description The f-number. */
            aperture?: number;
            /** @description Exposure time in seconds. */
            exposureTime?: number;
            /** @description Focal length in millimetres. */
            focalLength?: number;
            /** @description Sensitivity by ISO 12232. */
            iso?: number;
            /** @description Model of the lens. */
            lens?: string;
            /** @description Maker of the camera. */
            make?: string;
            /** @description Model of the camera. */
            model?: string;
            /** @description When it was taken by the camera's clock, which does not tell its time zone: `2026-03-01T18:04:09`. */
            takenAt?: string;
        };
        /** @description Somebody who is asked to be an author too, or has agreed. */
        CoAuthor: {
            /** @description Who it is. */
            account: components["schemas"]["AccountCard"];
            /**
             * @description Whether the account has agreed (`accepted`) or has not answered yet (`invited`).
             * @enum {string}
             */
            state: "invited" | "accepted";
        };
        /** @description Saved posts that an account puts together. */
        Collection: {
            /** @description The collection. */
            collectionId: components["schemas"]["CollectionId"];
            /** @description The cover of the post that stands for it. Null where it is empty, or where the viewer may not see the post that the cover is of. */
            cover: components["schemas"]["Photo"] | null;
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt: string;
            /** @description What it is called. */
            name: string;
            /** @description Whose it is. */
            owner: components["schemas"]["AccountCard"];
            /** @description How many posts are in it; shown to the owner alone. */
            posts?: number;
            /** @description Who may see the collection. */
            visibility: components["schemas"]["CollectionVisibility"];
        };
        /** @description A change of a collection: what is left out stays. */
        CollectionEdit: {
            /** @description The post whose cover stands for the collection, one of the collection's; null for the first. */
            coverPostId?: components["schemas"]["PostId"] | null;
            /** @description What it is called from now on. At most 64 characters as people count them (graphemes) and 640 bytes of UTF-8, not empty. */
            name?: string;
            /** @description Who may see the collection from now on. */
            visibility?: components["schemas"]["CollectionVisibility"];
        };
        /** @description Opaque, ordered by time. */
        CollectionId: string;
        /** @description 1 to 500 posts of a collection that come first, in this order. */
        CollectionOrder: {
            /** @description Posts of the collection, each once. */
            postIds: components["schemas"]["PostId"][];
        };
        /** @description A page of collections. */
        CollectionPage: {
            /** @description Where the next page begins: send it as `?cursor=`. Left out on the last page. */
            cursor?: string;
            /** @description What is on this page. */
            items: components["schemas"]["Collection"][];
        };
        /**
         * @description `public`: whoever may see its owner. `private`: the owner alone.
         * @enum {string}
         */
        CollectionVisibility: "public" | "private";
        /** @description A comment with who wrote it. */
        Comment: {
            /** @description Who wrote it. */
            author: components["schemas"]["AccountCard"];
            /** @description The comment. */
            commentId: components["schemas"]["CommentId"];
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last edited; left out when never.
             */
            editedAt?: string;
            /** @description The author of the post wrote it. */
            isAuthorOfPost: boolean;
            /** @description How many like it. */
            likes: number;
            /** @description Mentions in the text, in order. */
            mentions: {
                /** @description Where it ends in the text, in UTF-16 units. */
                end: number;
                /** @description Where it begins in the text, in UTF-16 units. */
                start: number;
                /** @description The unique name of the account. */
                username: string;
            }[];
            /** @description The post's author has pinned it above the others. */
            pinned: boolean;
            /** @description The post. */
            postId: components["schemas"]["PostId"];
            /** @description Shown to the post's author alone: why it waits. */
            reason?: components["schemas"]["PendingReason"];
            /** @description How many shown replies it has. */
            replies: number;
            /** @description The comment that begins the thread of a reply; null for a comment that begins one. */
            replyTo: components["schemas"]["CommentId"] | null;
            /** @description Who sees it. */
            state: components["schemas"]["CommentState"];
            /** @description What it says, as it was typed. */
            text: string;
            /** @description What it is to the viewer; left out for guests. */
            viewer?: {
                /**
                 * Format: date-time
                 * @description Until when its author may edit it.
                 */
                editableUntil?: string;
                /** @description The viewer wrote it. */
                isAuthor: boolean;
                /** @description The viewer likes it; follows a like in a moment. */
                liked: boolean;
            };
        };
        /** @description What a comment is to say instead. */
        CommentChange: {
            /** @description What it says from now on. 1 to 1000 characters as people count them (graphemes), at most 10000 bytes of UTF-8, with up to 20 mentions; not only white space or characters that show nothing. Stored in NFC, without control characters that could disguise text. */
            text: string;
        };
        /** @description Opaque, ordered by time within a list. */
        CommentId: string;
        /** @description A page of comments. */
        CommentPage: {
            /** @description Where the next page begins: send it as `?cursor=`. Left out on the last page. */
            cursor?: string;
            /** @description What is on this page. */
            items: components["schemas"]["Comment"][];
        };
        /**
         * @description `everyone` who sees the post, `followers` of the author, `followed`: whom the author follows, `mentioned`: whom the caption mentions, or nobody: `off`.
         * @enum {string}
         */
        CommentPolicy: "everyone" | "followers" | "followed" | "mentioned" | "off";
        /**
         * @description `shown`: seen by who sees the post. `pending`: waits for the post's author. `hidden`: by the post's author, seen by them and who wrote it; only the former is told.
         * @enum {string}
         */
        CommentState: "shown" | "pending" | "hidden";
        /** @description What an app needs to know before it does anything else. */
        Config: {
            /** @description What a deployment may be without. */
            features: {
                /** @description Whether accounts can repost. */
                reposts: boolean;
            };
            /** @description Where people sign in. */
            identity: {
                /** @description The app's client id at the issuer. */
                clientId: string;
                /**
                 * Format: uri
                 * @description Address of Cognito's own JSON API: sign-up, confirmation, sign-in, refresh, sign-out, password reset.
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
            /** @description The limits of this service by name. */
            limits: {
                [key: string]: number | string[];
            };
            /** @description Where renditions are served from. */
            media: {
                /**
                 * Format: uri
                 * @description Origin of all media addresses.
                 */
                baseUrl: string;
            };
            /** @description How devices subscribe to pushes. */
            push: {
                /** @description What devices subscribe with (`applicationServerKey`): a P-256 point in base64url. Another one means: subscribe again. */
                vapidPublicKey: string;
            };
        };
        /** @description A draft as its author sees it. It is gone 90 days after its last change. */
        Draft: {
            /**
             * Format: date-time
             * @description When its author changed it last.
             */
            changedAt: string;
            /** @description What the draft says so far, as it would be sent to `POST /v1/posts`. */
            content: components["schemas"]["DraftContent"];
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt: string;
            /** @description The draft. */
            draftId: components["schemas"]["DraftId"];
            /**
             * Format: date-time
             * @description When the draft is gone unless it is changed before.
             */
            expiresAt: string;
            /** @description The photos of `content`, to be shown. */
            photos: components["schemas"]["Photo"][];
            /** @description The post that came of it; left out until then. */
            postId?: components["schemas"]["PostId"];
            /** @description Why it could not be published at its time; left out otherwise. */
            problem?: {
                /** @description Stable, for programs. */
                code: string;
                /** @description For people, in the language that was asked for. */
                message: string;
            };
            /** @description When it is to be published by itself; null while it is not scheduled. */
            publishAt: string | null;
            /** @description Whether it only waits to be gone on with (`draft`), is to be published by itself (`scheduled`), could not be at its time (`failed`), or is a post by now (`published`). */
            state: components["schemas"]["DraftState"];
        };
        /** @description A change of a draft: what is left out stays, null takes back what was said. */
        DraftChange: {
            /** @description Who will see the post where its visibility is `audience`: one of one's own audiences; null takes it back. */
            audienceId?: components["schemas"]["AudienceId"] | null;
            /** @description The caption, with up to 10 hashtags and 20 mentions; null takes it back. */
            caption?: string | null;
            /** @description Usernames of up to 5 people who are asked to be authors too when it is published; null takes it back. */
            coAuthors?: components["schemas"]["Username"][] | null;
            /** @description Comments show after the author has approved them; null takes it back. */
            commentApproval?: boolean | null;
            /** @description Who may comment, of those who see the post; null takes it back. */
            commentPolicy?: components["schemas"]["CommentPolicy"] | null;
            /** @description Language of title and caption as a BCP 47 tag, such as `ar` or `en-GB`; null takes it back. */
            language?: string | null;
            /** @description What others may do with the photos; null takes it back. */
            licence?: components["schemas"]["Licence"] | null;
            /** @description Where the post was made, by the rule of `POST /v1/posts`; null takes it back. */
            location?: {
                /** @description One of the post's photos that was announced with `keep.place`: the post takes its coordinates. */
                fromPhoto?: components["schemas"]["PhotoId"];
                /** @description Degrees north of the equator, kept to two decimals: about a kilometre. */
                latitude?: number;
                /** @description Degrees east of Greenwich, kept to two decimals: about a kilometre. */
                longitude?: number;
                /** @description Name of the place. */
                name?: string;
            } | null;
            /** @description It was made with the help of AI; null takes it back. */
            madeWithAi?: boolean | null;
            /** @description Somebody paid for the post; null takes it back. */
            paidPartnership?: {
                /** @description Username of who paid. */
                partner?: components["schemas"]["Username"];
            } | null;
            /** @description Up to 34 photos in order; those that are no longer named are given back. */
            photos?: {
                /** @description What the picture shows; replaces what the photo came with. */
                altText?: string;
                /** @description What should stay in view when the picture is cropped. */
                focalPoint?: {
                    /** @description Across the picture, from 0 to 1, kept to four decimals. */
                    x: number;
                    /** @description Down the picture, from 0 to 1, kept to four decimals. */
                    y: number;
                } | null;
                /** @description The photo. */
                photoId: components["schemas"]["PhotoId"];
                /** @description Up to 20 people to be seen on the photo, each once. */
                tags?: {
                    /** @description The unique name of the account. */
                    username: components["schemas"]["Username"];
                    /** @description Across the picture, from 0 to 1, kept to four decimals. */
                    x: number;
                    /** @description Down the picture, from 0 to 1, kept to four decimals. */
                    y: number;
                }[];
            }[];
            /** @description Have the photos screened until the reader asks for them; null takes it back. */
            sensitive?: boolean | null;
            /** @description The title; null takes it back. */
            title?: string | null;
            /** @description Who will see the post; null takes it back. */
            visibility?: components["schemas"]["Visibility"] | null;
        };
        /** @description What a draft says so far, as it would be sent to `POST /v1/posts`. */
        DraftContent: {
            /** @description Who will see the post where its visibility is `audience`: one of one's own audiences. */
            audienceId?: components["schemas"]["AudienceId"];
            /** @description The caption, with up to 10 hashtags and 20 mentions. */
            caption?: string;
            /** @description Usernames of up to 5 people who are asked to be authors too when it is published. */
            coAuthors?: components["schemas"]["Username"][];
            /** @description Comments show after the author has approved them. */
            commentApproval?: boolean;
            /** @description Who may comment, of those who see the post. */
            commentPolicy?: components["schemas"]["CommentPolicy"];
            /** @description Language of title and caption as a BCP 47 tag, such as `ar` or `en-GB`. */
            language?: string;
            /** @description What others may do with the photos. */
            licence?: components["schemas"]["Licence"];
            /** @description Where the post was made, by the rule of `POST /v1/posts`. */
            location?: {
                /** @description One of the post's photos that was announced with `keep.place`: the post takes its coordinates. */
                fromPhoto?: components["schemas"]["PhotoId"];
                /** @description Degrees north of the equator, kept to two decimals: about a kilometre. */
                latitude?: number;
                /** @description Degrees east of Greenwich, kept to two decimals: about a kilometre. */
                longitude?: number;
                /** @description Name of the place. */
                name?: string;
            };
            /** @description It was made with the help of AI. */
            madeWithAi?: boolean;
            /** @description Somebody paid for the post. */
            paidPartnership?: {
                /** @description Username of who paid. */
                partner?: components["schemas"]["Username"];
            };
            /** @description The photos in order, with what is said about each. */
            photos: {
                /** @description What the picture shows; replaces what the photo came with. */
                altText?: string;
                /** @description What should stay in view when the picture is cropped. */
                focalPoint?: {
                    /** @description Across the picture, from 0 to 1, kept to four decimals. */
                    x: number;
                    /** @description Down the picture, from 0 to 1, kept to four decimals. */
                    y: number;
                } | null;
                /** @description The photo. */
                photoId: components["schemas"]["PhotoId"];
                /** @description Up to 20 people to be seen on the photo, each once. */
                tags?: {
                    /** @description The unique name of the account. */
                    username: components["schemas"]["Username"];
                    /** @description Across the picture, from 0 to 1, kept to four decimals. */
                    x: number;
                    /** @description Down the picture, from 0 to 1, kept to four decimals. */
                    y: number;
                }[];
            }[];
            /** @description Have the photos screened until the reader asks for them. */
            sensitive?: boolean;
            /** @description The title. */
            title?: string;
            /** @description Who will see the post. */
            visibility?: components["schemas"]["Visibility"];
        };
        /** @description Opaque, ordered by time. The post that comes of a draft has an id of its own. */
        DraftId: string;
        /** @description A page of drafts. */
        DraftPage: {
            /** @description Where the next page begins: send it as `?cursor=`. Left out on the last page. */
            cursor?: string;
            /** @description What is on this page. */
            items: components["schemas"]["Draft"][];
        };
        /**
         * @description `draft`: waits for its author. `scheduled`: will be published by itself. `failed`: could not be published at its time; `problem` says why. `published`: a post came of it.
         * @enum {string}
         */
        DraftState: "draft" | "scheduled" | "failed" | "published";
        /**
         * @description Whose doings one is told of. `following`: of those whom one follows.
         * @enum {string}
         */
        FromWhom: "everyone" | "following" | "off";
        /** @description What API Gateway answers by itself, before a function is asked. */
        GatewayMessage: {
            /** @description In English. */
            message: string;
        };
        /** @description The service answers. */
        Health: {
            /**
             * @description Always `ok`; anything else is an error answer.
             * @constant
             */
            status: "ok";
        };
        /** @description How a post fares, as its author is told. */
        Insights: {
            /** @description Days (UTC) on which anything happened, newest first. */
            days: {
                /**
                 * Format: date
                 * @description The day in UTC.
                 */
                day: string;
                /** @description People whom it led to follow its author. */
                follows: number | null;
                /** @description People who like it. */
                likes: number | null;
                /** @description People who repost it. */
                reposts: number | null;
                /** @description People who have saved it. */
                saves: number | null;
                /** @description People who passed it on; somebody who does so again the next day counts again. */
                shares: number | null;
                /** @description People who looked at it; somebody who comes again the next day counts again. */
                views: number | null;
            }[];
            /** @description The smallest number that is told; null stands for any smaller one, none included. */
            floor: number;
            /** @description The post. */
            postId: components["schemas"]["PostId"];
            /** @description Since the post was published. */
            total: {
                /** @description Shown comments and replies. */
                comments: number | null;
                /** @description People whom it led to follow its author. */
                follows: number | null;
                /** @description People who like it. */
                likes: number | null;
                /** @description People who repost it. */
                reposts: number | null;
                /** @description People who have saved it. */
                saves: number | null;
                /** @description People who passed it on; somebody who does so again the next day counts again. */
                shares: number | null;
                /** @description People who looked at it; somebody who comes again the next day counts again. */
                views: number | null;
            };
        };
        /**
         * @description What others may do with the photos: nothing without being asked, or what a Creative Commons licence allows.
         * @enum {string}
         */
        Licence: "all-rights-reserved" | "cc0-1.0" | "cc-by-4.0" | "cc-by-sa-4.0" | "cc-by-nd-4.0" | "cc-by-nc-4.0" | "cc-by-nc-sa-4.0" | "cc-by-nc-nd-4.0";
        /** @description Whether the viewer likes it now. */
        Like: {
            /** @description The viewer likes it now. */
            liked: boolean;
        };
        /** @description How long an account is muted. */
        MuteTerms: {
            /**
             * Format: date-time
             * @description When the mute ends, at most 365 days ahead; left out for a mute without an end.
             */
            until?: string;
        };
        /** @description A claim of a username. */
        NewAccount: {
            /** @description The name that people read; the username when left out. At most 64 characters as people count them (graphemes) and 640 bytes of UTF-8. Stored in NFC, without control characters that could disguise text. */
            displayName?: string;
            /** @description The unique name of the account. */
            username: components["schemas"]["Username"];
        };
        /** @description An audience, empty at first. */
        NewAudience: {
            /** @description What its owner calls it. At most 64 characters as people count them (graphemes) and 640 bytes of UTF-8, not empty. Two audiences may have the same name. */
            name: string;
        };
        /** @description A collection, empty at first. */
        NewCollection: {
            /** @description What it is called. At most 64 characters as people count them (graphemes) and 640 bytes of UTF-8, not empty. */
            name: string;
            /**
             * @description Who may see the collection.
             * @default private
             */
            visibility?: components["schemas"]["CollectionVisibility"];
        };
        /** @description A comment, or a reply to one. */
        NewComment: {
            /** @description The comment to reply to. It is one that begins a thread: there are two levels, comments and replies. */
            replyTo?: components["schemas"]["CommentId"];
            /** @description The comment. 1 to 1000 characters as people count them (graphemes), at most 10000 bytes of UTF-8, with up to 20 mentions; not only white space or characters that show nothing. Stored in NFC, without control characters that could disguise text. */
            text: string;
        };
        /** @description A draft: all that a post can say, and nothing of it has to be said yet. */
        NewDraft: {
            /** @description Who will see the post where its visibility is `audience`: one of one's own audiences. */
            audienceId?: components["schemas"]["AudienceId"];
            /** @description The caption, with up to 10 hashtags and 20 mentions. */
            caption?: string;
            /** @description Usernames of up to 5 people who are asked to be authors too when it is published. */
            coAuthors?: components["schemas"]["Username"][];
            /** @description Comments show after the author has approved them. */
            commentApproval?: boolean;
            /** @description Who may comment, of those who see the post. */
            commentPolicy?: components["schemas"]["CommentPolicy"];
            /** @description Language of title and caption as a BCP 47 tag, such as `ar` or `en-GB`. */
            language?: string;
            /** @description What others may do with the photos. */
            licence?: components["schemas"]["Licence"];
            /** @description Where the post was made, by the rule of `POST /v1/posts`. */
            location?: {
                /** @description One of the post's photos that was announced with `keep.place`: the post takes its coordinates. */
                fromPhoto?: components["schemas"]["PhotoId"];
                /** @description Degrees north of the equator, kept to two decimals: about a kilometre. */
                latitude?: number;
                /** @description Degrees east of Greenwich, kept to two decimals: about a kilometre. */
                longitude?: number;
                /** @description Name of the place. */
                name?: string;
            };
            /** @description It was made with the help of AI. */
            madeWithAi?: boolean;
            /** @description Somebody paid for the post. */
            paidPartnership?: {
                /** @description Username of who paid. */
                partner?: components["schemas"]["Username"];
            };
            /**
             * @description Up to 34 photos in order, ready or still processing.
             * @default []
             */
            photos?: {
                /** @description What the picture shows; replaces what the photo came with. */
                altText?: string;
                /** @description What should stay in view when the picture is cropped. */
                focalPoint?: {
                    /** @description Across the picture, from 0 to 1, kept to four decimals. */
                    x: number;
                    /** @description Down the picture, from 0 to 1, kept to four decimals. */
                    y: number;
                } | null;
                /** @description The photo. */
                photoId: components["schemas"]["PhotoId"];
                /** @description Up to 20 people to be seen on the photo, each once. */
                tags?: {
                    /** @description The unique name of the account. */
                    username: components["schemas"]["Username"];
                    /** @description Across the picture, from 0 to 1, kept to four decimals. */
                    x: number;
                    /** @description Down the picture, from 0 to 1, kept to four decimals. */
                    y: number;
                }[];
            }[];
            /**
             * Format: date-time
             * @description When it is to be published by itself, 5 minutes to 75 days ahead.
             */
            publishAt?: string;
            /** @description Have the photos screened until the reader asks for them. */
            sensitive?: boolean;
            /** @description The title. */
            title?: string;
            /** @description Who will see the post. */
            visibility?: components["schemas"]["Visibility"];
        };
        /** @description An announcement of a file to upload. */
        NewPhoto: {
            /** @description What the picture shows, for those who do not see it. At most 1500 characters as people count them (graphemes) and 15000 bytes of UTF-8. Stored in NFC, without control characters that could disguise text. */
            altText?: string;
            /** @description Exact size in bytes of the file that will be uploaded; at most 20971520. */
            bytes: number;
            /**
             * @description Type of the file.
             * @enum {string}
             */
            contentType: "image/jpeg" | "image/png" | "image/webp" | "image/avif" | "image/heic" | "image/heif" | "image/gif";
            /** @description What to keep of the data that the camera wrote into the file; nothing when left out. Pictures that are served never carry any. */
            keep?: {
                /** @description Keep what it says of the camera: make, model, lens, settings, time. */
                camera?: boolean;
                /** @description Keep where the picture was taken, to two decimals of a degree. */
                place?: boolean;
            };
            /** @description SHA-256 of the file in base64 (44 characters): the upload is refused when a byte is lost. */
            sha256?: string;
        };
        /** @description A post. The first photo is the cover. */
        NewPost: {
            /** @description Who may see the post, exactly when its visibility is `audience`: one of one's own audiences. */
            audienceId?: components["schemas"]["AudienceId"];
            /** @description The caption, with up to 10 hashtags and 20 mentions. At most 4000 characters as people count them (graphemes) and 40000 bytes of UTF-8. Stored in NFC, without control characters that could disguise text. */
            caption?: string;
            /** @description Usernames of up to 5 people who are asked to be authors too. */
            coAuthors?: components["schemas"]["Username"][];
            /** @description Comments show after the author has approved them. */
            commentApproval?: boolean;
            /** @description Who may comment, of those who see the post. */
            commentPolicy?: components["schemas"]["CommentPolicy"];
            /** @description Language of title and caption as a BCP 47 tag, such as `ar` or `en-GB`. */
            language?: string;
            /** @description What others may do with the photos. */
            licence?: components["schemas"]["Licence"];
            /** @description Where the post was made. A `name`, with `latitude` and `longitude` where they are to be shown; or `fromPhoto`, with a `name` or without, for the coordinates of that photo. */
            location?: {
                /** @description One of the post's photos that was announced with `keep.place`: the post takes its coordinates. */
                fromPhoto?: components["schemas"]["PhotoId"];
                /** @description Degrees north of the equator, kept to two decimals: about a kilometre. */
                latitude?: number;
                /** @description Degrees east of Greenwich, kept to two decimals: about a kilometre. */
                longitude?: number;
                /** @description Name of the place. At most 100 characters as people count them (graphemes) and 1000 bytes of UTF-8. */
                name?: string;
            };
            /** @description The author says that it was made with the help of AI. */
            madeWithAi?: boolean;
            /** @description Somebody paid for the post. */
            paidPartnership?: {
                /** @description Username of who paid. */
                partner?: components["schemas"]["Username"];
            };
            /** @description 1 to 34 photos in order, ready or still processing. */
            photos: {
                /** @description What the picture shows; replaces what the photo came with. At most 1500 characters as people count them (graphemes) and 15000 bytes of UTF-8. Stored in NFC, without control characters that could disguise text. */
                altText?: string;
                /** @description What should stay in view when the picture is cropped; null says nothing, as leaving it out. */
                focalPoint?: {
                    /** @description Across the picture, from 0 to 1, kept to four decimals. */
                    x: number;
                    /** @description Down the picture, from 0 to 1, kept to four decimals. */
                    y: number;
                } | null;
                /** @description The photo. */
                photoId: components["schemas"]["PhotoId"];
                /** @description Up to 20 people to be seen on the photo, each once. */
                tags?: {
                    /** @description The unique name of the account. */
                    username: components["schemas"]["Username"];
                    /** @description Across the picture, from 0 to 1, kept to four decimals. */
                    x: number;
                    /** @description Down the picture, from 0 to 1, kept to four decimals. */
                    y: number;
                }[];
            }[];
            /** @description Have the photos screened until the reader asks for them. */
            sensitive?: boolean;
            /** @description The title. At most 90 characters as people count them (graphemes) and 900 bytes of UTF-8. Stored in NFC, without control characters that could disguise text. */
            title?: string;
            /**
             * @description Who may see the post.
             * @default public
             */
            visibility?: components["schemas"]["Visibility"];
        };
        /** @description What `PushSubscription.toJSON()` of the Push API gives. */
        NewPushSubscription: {
            /**
             * Format: uri
             * @description Where the push service takes pushes for the device: https to a public host by name, on port 443.
             */
            endpoint: string;
            /** @description Taken and not used: a push service says itself when a device is gone. */
            expirationTime?: number | null;
            /** @description What pushes are encrypted with: nobody but the device can read them. */
            keys: {
                /** @description 16 random bytes of the device, in base64url. */
                auth: string;
                /** @description The device's public key: an uncompressed P-256 point in base64url. */
                p256dh: string;
            };
        };
        /** @description When to publish: 5 minutes to 75 days ahead. */
        NewSchedule: {
            /**
             * Format: date-time
             * @description When it is to be published by itself, 5 minutes to 75 days ahead.
             */
            publishAt: string;
        };
        /** @description A link to a post, alive for 30 days when nothing is said, 90 at most. */
        NewShareLink: {
            /**
             * Format: date-time
             * @description When the link ends, at most 90 days ahead; in 30 days when left out.
             */
            expiresAt?: string;
        };
        /** @description Something that happened to the reader. */
        Notification: {
            /** @description Those who are named, at most three, the last first; none where nobody did anything. */
            actors: components["schemas"]["AccountCard"][];
            /** @description The comment that it is about, null where it is about none. */
            comment: {
                /** @description The comment. */
                commentId: components["schemas"]["CommentId"];
                /** @description The beginning of the text. */
                excerpt: string;
            } | null;
            /**
             * Format: date-time
             * @description When it happened; of a group when the last one joined.
             */
            createdAt: string;
            /** @description The decision. */
            decisionId?: string;
            /** @description The scheduled post that failed. */
            draftId?: components["schemas"]["DraftId"];
            /** @description It is newer than what was marked as read when the list was begun. */
            isUnread: boolean;
            /** @description The notification. One of a group gets another id when the group moves to the top. */
            notificationId: components["schemas"]["NotificationId"];
            /** @description How many others did the same. */
            othersCount: number;
            /** @description The post that it is about, null where it is about none. */
            post: {
                /** @description The photo that grids show; null while the post is not published. */
                cover: components["schemas"]["Photo"] | null;
                /** @description The post. */
                postId: components["schemas"]["PostId"];
            } | null;
            /** @description Ready to be shown, in the language of the request. */
            sentence: string;
            /** @description What happened. */
            type: components["schemas"]["NotificationType"];
        };
        /** @description Opaque, ordered by time. */
        NotificationId: string;
        /** @description A page of notifications, newest first. */
        NotificationPage: {
            /** @description Where the next page begins: send it as `?cursor=`. Left out on the last page. */
            cursor?: string;
            /** @description What is on this page. */
            items: components["schemas"]["Notification"][];
        };
        /** @description Of what one is told. */
        NotificationPreferences: {
            /** @description Co-authors who agreed. */
            co_author_accepted: components["schemas"]["FromWhom"];
            /** @description Invitations to be a co-author. */
            co_author_invitation: components["schemas"]["FromWhom"];
            /** @description Comments on one’s posts. */
            comment: components["schemas"]["FromWhom"];
            /** @description Likes of one’s comments. */
            comment_like: components["schemas"]["FromWhom"];
            /** @description Comments that wait for one’s approval. */
            comment_pending: components["schemas"]["FromWhom"];
            /** @description New followers. */
            follow: components["schemas"]["FromWhom"];
            /** @description Requests of one’s own that were accepted. */
            follow_accepted: components["schemas"]["FromWhom"];
            /** @description Requests to follow a private account. */
            follow_request: components["schemas"]["FromWhom"];
            /** @description Likes of one’s posts. */
            like: components["schemas"]["FromWhom"];
            /** @description Mentions in captions and comments. */
            mention: components["schemas"]["FromWhom"];
            /** @description Own posts that are held. */
            post_held: components["schemas"]["Switch"];
            /** @description Own posts that were published. */
            post_published: components["schemas"]["Switch"];
            /** @description Whether devices are told at once of what one is told at all. */
            pushes: components["schemas"]["Switch"];
            /** @description Replies to one’s comments. */
            reply: components["schemas"]["FromWhom"];
            /** @description Own scheduled posts that could not be published. */
            scheduled_post_failed: components["schemas"]["Switch"];
            /** @description Tags on photos. */
            tag: components["schemas"]["FromWhom"];
        };
        /** @description A change of preferences: what is left out stays. */
        NotificationPreferencesChange: {
            /** @description Co-authors who agreed. */
            co_author_accepted?: components["schemas"]["FromWhom"];
            /** @description Invitations to be a co-author. */
            co_author_invitation?: components["schemas"]["FromWhom"];
            /** @description Comments on one’s posts. */
            comment?: components["schemas"]["FromWhom"];
            /** @description Likes of one’s comments. */
            comment_like?: components["schemas"]["FromWhom"];
            /** @description Comments that wait for one’s approval. */
            comment_pending?: components["schemas"]["FromWhom"];
            /** @description New followers. */
            follow?: components["schemas"]["FromWhom"];
            /** @description Requests of one’s own that were accepted. */
            follow_accepted?: components["schemas"]["FromWhom"];
            /** @description Requests to follow a private account. */
            follow_request?: components["schemas"]["FromWhom"];
            /** @description Likes of one’s posts. */
            like?: components["schemas"]["FromWhom"];
            /** @description Mentions in captions and comments. */
            mention?: components["schemas"]["FromWhom"];
            /** @description Own posts that are held. */
            post_held?: components["schemas"]["Switch"];
            /** @description Own posts that were published. */
            post_published?: components["schemas"]["Switch"];
            /** @description Whether devices are told at once of what one is told at all. */
            pushes?: components["schemas"]["Switch"];
            /** @description Replies to one’s comments. */
            reply?: components["schemas"]["FromWhom"];
            /** @description Own scheduled posts that could not be published. */
            scheduled_post_failed?: components["schemas"]["Switch"];
            /** @description Tags on photos. */
            tag?: components["schemas"]["FromWhom"];
        };
        /**
         * @description `comment_pending`: a comment waits for the approval of the post’s author. `decision`: about a decision on one’s account or content.
         * @enum {string}
         */
        NotificationType: "follow" | "follow_request" | "follow_accepted" | "like" | "comment_like" | "comment" | "comment_pending" | "reply" | "mention" | "tag" | "co_author_invitation" | "co_author_accepted" | "post_published" | "post_held" | "scheduled_post_failed" | "decision";
        /**
         * @description `approval`: comments on this post are approved first. `restricted`: the author restricts who wrote it.
         * @enum {string}
         */
        PendingReason: "restricted" | "approval";
        /**
         * @description `everyone`. `following`: those whom the account follows. `nobody`.
         * @enum {string}
         */
        Permission: "everyone" | "following" | "nobody";
        /** @description A photo with all that a staggered grid needs before a byte of image arrives. */
        Photo: {
            /** @description What the picture shows, for those who do not see it; null when nobody has said. */
            altText: string | null;
            /** @description What the picture says of its camera; left out where it says nothing or its owner did not want it kept. */
            camera?: components["schemas"]["Camera"];
            /** @description Dominant colour as `#rrggbb`; null until it is known. */
            dominantColor: string | null;
            /** @description Height in pixels, upright; null until it is known. */
            height: number | null;
            /** @description The photo. */
            photoId: components["schemas"]["PhotoId"];
            /** @description Shown to the owner alone: where the picture was taken; left out where it does not say or the owner did not want it kept. */
            place?: components["schemas"]["Place"];
            /** @description Why it is so: a stable code for programs and a sentence for people. */
            problem?: {
                /** @description Stable, for programs. */
                code: string;
                /** @description For people, in the language that was asked for. */
                message: string;
            };
            /** @description Sizes of the photo. Addresses expire within an hour. Empty until the photo is ready. */
            renditions: components["schemas"]["Rendition"][];
            /** @description Put a screen over the picture until the reader asks for it. */
            sensitive: boolean;
            /** @description Where it stands in its life. */
            state: components["schemas"]["PhotoState"];
            /** @description ThumbHash in base64, a placeholder of about 25 bytes; null until it is known. */
            thumbHash: string | null;
            /** @description Width in pixels, upright; null until it is known. */
            width: number | null;
        };
        /** @description Opaque, ordered by time. */
        PhotoId: string;
        /**
         * @description `awaiting`: no bytes yet. `processing`: bytes have come. `ready`: may be shown. `rejected`: refused by moderation. `failed`: not usable as a picture.
         * @enum {string}
         */
        PhotoState: "awaiting" | "processing" | "ready" | "rejected" | "failed";
        /** @description Somebody is to be seen at a place of a photo. */
        PhotoTag: {
            /** @description Who it is. */
            account: components["schemas"]["AccountCard"];
            /**
             * @description Whether everybody sees the tag (`shown`), or it waits for the account to approve it (`pending`).
             * @enum {string}
             */
            state: "shown" | "pending";
            /** @description Across the picture, from 0 to 1, kept to four decimals. */
            x: number;
            /** @description Down the picture, from 0 to 1, kept to four decimals. */
            y: number;
        };
        /** @description Where a picture was taken, coarsely. */
        Place: {
            /** @description Degrees north of the equator, kept to two decimals: about a kilometre. */
            latitude: number;
            /** @description Degrees east of Greenwich, kept to two decimals: about a kilometre. */
            longitude: number;
        };
        /** @description A post with its author and photos. */
        Post: {
            /** @description Shown to the author alone: who may see the post, where its visibility is `audience`. */
            audienceId?: components["schemas"]["AudienceId"];
            /** @description Who posted it. */
            author: components["schemas"]["AccountCard"];
            /** @description The caption as it was typed, empty when there is none. */
            caption: string;
            /** @description How many have agreed to be authors too. */
            coAuthorCount: number;
            /** @description Who has agreed to be an author too; those who have not answered are shown to themselves and to the author. Only where one post is read by itself. */
            coAuthors?: components["schemas"]["CoAuthor"][];
            /** @description Comments show after the author has approved them. */
            commentApproval: boolean;
            /** @description Who may comment, of those who see the post. */
            commentPolicy: components["schemas"]["CommentPolicy"];
            /** @description How many likes, comments and reposts the post has. */
            counts: {
                /** @description Shown comments and shown replies: the same number for everybody. The list leaves out those by people with whom the viewer has a block, so that it may hold fewer. */
                comments: number;
                /** @description How many like it; null where the author hides it from others, or the viewer from oneself. */
                likes: number | null;
                /** @description How many repost it. */
                reposts: number;
                /** @description How many have saved it; shown to the author alone. */
                saves?: number;
            };
            /** @description The photo shown in grids; one of the post's. */
            coverPhotoId: components["schemas"]["PhotoId"];
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description Shown to the author alone: when a deleted post leaves the bin for good.
             */
            deletedUntil?: string;
            /**
             * Format: date-time
             * @description When it was last edited; left out when never.
             */
            editedAt?: string;
            /** @description Language of title and caption as a BCP 47 tag; null when nobody has said. */
            language: string | null;
            /** @description What others may do with the photos. */
            licence: components["schemas"]["Licence"];
            /** @description Where the post was made; null when the author does not say. */
            location: {
                /** @description Degrees north of the equator, kept to two decimals: about a kilometre. */
                latitude?: number;
                /** @description Degrees east of Greenwich, kept to two decimals: about a kilometre. */
                longitude?: number;
                /** @description Name of the place; null when the author gives none. */
                name: string | null;
            } | null;
            /** @description The author says that it was made with the help of AI. */
            madeWithAi: boolean;
            /** @description Mentions in the caption as they were typed, in order, whether there is such an account or not. */
            mentions: {
                /** @description Where it ends in the caption, in UTF-16 units. */
                end: number;
                /** @description Where it begins in the caption, in UTF-16 units. */
                start: number;
                /** @description The unique name of the account. */
                username: string;
            }[];
            /** @description Somebody paid for the post; null when nobody did. */
            paidPartnership: {
                /** @description Who paid, where the author names them. Shown where one post is read by itself. */
                partner?: components["schemas"]["AccountCard"];
            } | null;
            /** @description The photos in order. */
            photos: components["schemas"]["PostPhoto"][];
            /**
             * @description The profile of its author begins with it; left out for all others.
             * @constant
             */
            pinned?: true;
            /** @description The post. */
            postId: components["schemas"]["PostId"];
            /** @description Why it is so: a stable code for programs and a sentence for people. */
            problem?: {
                /** @description Stable, for programs. */
                code: string;
                /** @description For people, in the language that was asked for. */
                message: string;
            };
            /** @description When it was published; null until then. */
            publishedAt: string | null;
            /** @description Put a screen over the pictures until the reader asks for them. */
            sensitive: boolean;
            /** @description Where it stands in its life. */
            state: components["schemas"]["PostState"];
            /** @description Hashtags of the caption, in order. */
            tags: {
                /** @description Where it ends in the caption, in UTF-16 units. */
                end: number;
                /** @description Where it begins in the caption, in UTF-16 units. */
                start: number;
                /** @description The folded form: the same for all spellings of one tag. */
                tag: string;
                /** @description As it stands in the caption. */
                text: string;
            }[];
            /** @description The title, empty when there is none. */
            title: string;
            /** @description What the viewer has to do with the post; left out for guests. */
            viewer?: {
                /** @description The viewer follows the author. */
                followsAuthor: boolean;
                /** @description The viewer is the author. */
                isAuthor: boolean;
                /** @description The viewer likes the post. Left out in lists other than the home feed. */
                liked?: boolean;
                /** @description The viewer reposts the post. Left out in lists other than the home feed. */
                reposted?: boolean;
                /** @description The viewer has saved the post. Left out in lists other than the home feed. */
                saved?: boolean;
            };
            /** @description Who may see the post. */
            visibility: components["schemas"]["Visibility"];
        };
        /** @description An edit of a post: what is left out stays. `photos` gives a new order of the same photos; an alt text that is left out stays too, an empty one removes it. */
        PostChange: {
            /** @description Who may see the post, exactly when its visibility is `audience`: one of one's own audiences. */
            audienceId?: components["schemas"]["AudienceId"];
            /** @description The caption; an empty one removes it. At most 4000 characters as people count them (graphemes) and 40000 bytes of UTF-8. Stored in NFC, without control characters that could disguise text. */
            caption?: string;
            /** @description Usernames of up to 5 people who are authors too: new ones are asked, those left out cease to be. */
            coAuthors?: components["schemas"]["Username"][];
            /** @description Comments show after the author has approved them. */
            commentApproval?: boolean;
            /** @description Who may comment, of those who see the post. */
            commentPolicy?: components["schemas"]["CommentPolicy"];
            /** @description The photo shown in grids; one of the post's. */
            coverPhotoId?: components["schemas"]["PhotoId"];
            /** @description Language of title and caption as a BCP 47 tag; null takes it back. */
            language?: string | null;
            /** @description What others may do with the photos. */
            licence?: components["schemas"]["Licence"];
            /** @description Where the post was made; null removes it. A `name`, with `latitude` and `longitude` where they are to be shown; or `fromPhoto`, with a `name` or without, for the coordinates of that photo. */
            location?: {
                /** @description One of the post's photos that was announced with `keep.place`: the post takes its coordinates. */
                fromPhoto?: components["schemas"]["PhotoId"];
                /** @description Degrees north of the equator, kept to two decimals: about a kilometre. */
                latitude?: number;
                /** @description Degrees east of Greenwich, kept to two decimals: about a kilometre. */
                longitude?: number;
                /** @description Name of the place. At most 100 characters as people count them (graphemes) and 1000 bytes of UTF-8. */
                name?: string;
            } | null;
            /** @description The author says that it was made with the help of AI. */
            madeWithAi?: boolean;
            /** @description Somebody paid for the post; null takes the mark away. */
            paidPartnership?: {
                /** @description Username of who paid. */
                partner?: components["schemas"]["Username"];
            } | null;
            /** @description A new order of the same photos, alt texts included. */
            photos?: {
                /** @description What the picture shows; stays when left out, an empty one removes it. At most 1500 characters as people count them (graphemes) and 15000 bytes of UTF-8. Stored in NFC, without control characters that could disguise text. */
                altText?: string;
                /** @description What should stay in view when the picture is cropped; null takes it back. */
                focalPoint?: {
                    /** @description Across the picture, from 0 to 1, kept to four decimals. */
                    x: number;
                    /** @description Down the picture, from 0 to 1, kept to four decimals. */
                    y: number;
                } | null;
                /** @description The photo. */
                photoId: components["schemas"]["PhotoId"];
                /** @description Up to 20 people to be seen on the photo, each once; those who took their tags off cannot be tagged again. */
                tags?: {
                    /** @description The unique name of the account. */
                    username: components["schemas"]["Username"];
                    /** @description Across the picture, from 0 to 1, kept to four decimals. */
                    x: number;
                    /** @description Down the picture, from 0 to 1, kept to four decimals. */
                    y: number;
                }[];
            }[];
            /** @description Have the photos screened until the reader asks for them. */
            sensitive?: boolean;
            /** @description The title; an empty one removes it. At most 90 characters as people count them (graphemes) and 900 bytes of UTF-8. Stored in NFC, without control characters that could disguise text. */
            title?: string;
            /** @description Who may see the post. */
            visibility?: components["schemas"]["Visibility"];
        };
        /** @description What a post said before an edit. */
        PostEdit: {
            /** @description The caption as it was typed, empty when there is none. */
            caption: string;
            /** @description The photo shown in grids; one of the post's. */
            coverPhotoId: components["schemas"]["PhotoId"];
            /**
             * Format: date-time
             * @description When the post stopped saying this.
             */
            editedAt: string;
            /** @description Somebody paid for the post. */
            isPaidPartnership: boolean;
            /** @description Language of title and caption as a BCP 47 tag; null when nobody has said. */
            language: string | null;
            /** @description What others may do with the photos. */
            licence: components["schemas"]["Licence"];
            /** @description Where the post said it was made; null when it did not say. Shown to the author alone: an edit may have taken it back. */
            location?: {
                /** @description Degrees north of the equator, kept to two decimals: about a kilometre. */
                latitude?: number;
                /** @description Degrees east of Greenwich, kept to two decimals: about a kilometre. */
                longitude?: number;
                /** @description Name of the place; null when the author gave none. */
                name: string | null;
            } | null;
            /** @description The author says that it was made with the help of AI. */
            madeWithAi: boolean;
            /** @description The photos in order. */
            photos: {
                /** @description What the picture shows, for those who do not see it; null when nobody has said. */
                altText: string | null;
                /** @description The photo. */
                photoId: components["schemas"]["PhotoId"];
            }[];
            /** @description The author had the pictures screened. */
            sensitive: boolean;
            /** @description The title, empty when there is none. */
            title: string;
            /** @description Number of the version, from 1. */
            version: number;
            /** @description Who may see the post. */
            visibility: components["schemas"]["Visibility"];
        };
        /** @description A page of edits. */
        PostEditPage: {
            /** @description Where the next page begins: send it as `?cursor=`. Left out on the last page. */
            cursor?: string;
            /** @description What is on this page. */
            items: components["schemas"]["PostEdit"][];
        };
        /** @description Opaque, ordered by time. */
        PostId: string;
        /** @description A page of posts. */
        PostPage: {
            /** @description Where the next page begins: send it as `?cursor=`. Left out on the last page. */
            cursor?: string;
            /** @description What is on this page. */
            items: components["schemas"]["Post"][];
        };
        /** @description A photo as its post shows it. */
        PostPhoto: {
            /** @description What the picture shows, for those who do not see it; null when nobody has said. */
            altText: string | null;
            /** @description What the picture says of its camera; left out where it says nothing or its owner did not want it kept. */
            camera?: components["schemas"]["Camera"];
            /** @description Dominant colour as `#rrggbb`; null until it is known. */
            dominantColor: string | null;
            /** @description What should stay in view when the picture is cropped; null when the author does not say. */
            focalPoint: {
                /** @description Across the picture, from 0 to 1, kept to four decimals. */
                x: number;
                /** @description Down the picture, from 0 to 1, kept to four decimals. */
                y: number;
            } | null;
            /** @description Height in pixels, upright; null until it is known. */
            height: number | null;
            /** @description The photo. */
            photoId: components["schemas"]["PhotoId"];
            /** @description Shown to the owner alone: where the picture was taken; left out where it does not say or the owner did not want it kept. */
            place?: components["schemas"]["Place"];
            /** @description Why it is so: a stable code for programs and a sentence for people. */
            problem?: {
                /** @description Stable, for programs. */
                code: string;
                /** @description For people, in the language that was asked for. */
                message: string;
            };
            /** @description Sizes of the photo. Addresses expire within an hour. Empty until the photo is ready. */
            renditions: components["schemas"]["Rendition"][];
            /** @description Put a screen over the picture until the reader asks for it. */
            sensitive: boolean;
            /** @description Where it stands in its life. */
            state: components["schemas"]["PhotoState"];
            /** @description Who is to be seen on the photo; those who have not agreed are shown to themselves and to the author. Only where one post is read by itself. */
            tags?: components["schemas"]["PhotoTag"][];
            /** @description ThumbHash in base64, a placeholder of about 25 bytes; null until it is known. */
            thumbHash: string | null;
            /** @description Width in pixels, upright; null until it is known. */
            width: number | null;
        };
        /**
         * @description `processing`: waits for its photos. `published`: can be seen by whom its visibility admits. `held`: a photo was refused; the author is told why. `archived`: taken out of the sight of others by its author. `deleted`: in the bin of its author.
         * @enum {string}
         */
        PostState: "processing" | "published" | "held" | "archived" | "deleted";
        /** @description What went wrong (RFC 9457). Programs look at `code`, people read `title` and `detail`. */
        Problem: {
            /** @description The kind of problem, for programs. */
            code: components["schemas"]["ProblemCode"];
            /** @description What was wrong, which value, and what the limit is. */
            detail: string;
            /** @description Every value that is wrong. */
            errors?: {
                /** @description What is wrong with it. */
                message: string;
                /** @description The place of the value, such as `body.photos.0.photoId`. */
                path: string;
            }[];
            /** @description Names this request in the logs of the service. */
            requestId: string;
            /** @description The HTTP status again. */
            status: number;
            /** @description The kind of problem, in the language of `Accept-Language`. */
            title: string;
            /**
             * Format: uri
             * @description `urn:suwar:problem:` and the code.
             */
            type: string;
        };
        /**
         * @description The kinds of problems. More may come: treat an unknown one by its status.
         * @enum {string}
         */
        ProblemCode: "invalid_request" | "invalid_json" | "invalid_cursor" | "unauthorized" | "account_required" | "not_found" | "conflict" | "request_in_progress" | "username_taken" | "username_reserved" | "photo_unusable" | "photo_in_use" | "not_deleted" | "account_suspended" | "forbidden_by_policy" | "blocking" | "cannot_do_to_self" | "not_a_follower" | "limit_reached" | "comments_off" | "edit_window_closed" | "not_schedulable" | "not_published" | "not_shareable" | "feature_off" | "address_refused" | "cannot_follow_self" | "payload_too_large" | "unsupported_media_type" | "idempotency_key_reused" | "too_many_requests" | "internal_error" | "unavailable";
        /** @description A device that is told of notifications, without what is secret about it. */
        PushSubscription: {
            /**
             * Format: date-time
             * @description When the device subscribed last.
             */
            createdAt: string;
            /** @description Host of the push service. */
            service: string;
            /** @description The device: the same whenever it subscribes, and whoever is signed in on it. */
            subscriptionId: string;
        };
        /** @description All devices that are told of an account's notifications, the last to subscribe first. */
        PushSubscriptionList: {
            /** @description All of them. */
            items: components["schemas"]["PushSubscription"][];
        };
        /** @description How far one has read. */
        ReadNotifications: {
            /** @description The newest notification that was read. */
            upTo: components["schemas"]["NotificationId"];
        };
        /** @description How the viewer and an account stand to each other. */
        Relationship: {
            /** @description The viewer blocks the account. */
            blocking: boolean;
            /** @description The account follows the viewer. */
            followedBy: boolean;
            /** @description The viewer follows the account. */
            following: boolean;
            /**
             * Format: date-time
             * @description When the mute ends; left out when it has no end, and without a mute.
             */
            mutedUntil?: string;
            /** @description The viewer mutes the account. */
            muting: boolean;
            /** @description The viewer asks to follow the account. */
            requested: boolean;
            /** @description The account asks to follow the viewer. */
            requestedBy: boolean;
            /** @description The viewer restricts the account. */
            restricting: boolean;
        };
        /** @description A re-encoded size of a photo. */
        Rendition: {
            /** @description Size in bytes. */
            bytes: number;
            /**
             * @description Encoding of the picture.
             * @enum {string}
             */
            format: "webp" | "jpeg";
            /** @description Height in pixels. */
            height: number;
            /**
             * Format: uri
             * @description Address, signed. Use it as it is.
             */
            url: string;
            /** @description Width in pixels. */
            width: number;
        };
        /** @description Whether the viewer reposts the post now. */
        Repost: {
            /** @description The viewer reposts it now. */
            reposted: boolean;
        };
        /** @description Whether the viewer has saved the post now. */
        Save: {
            /** @description The viewer has saved it now. */
            saved: boolean;
        };
        /** @description Posts that somebody has just looked at. */
        SeenPosts: {
            /** @description The posts, at most 50. */
            postIds: components["schemas"]["PostId"][];
        };
        /** @description What an account has chosen, for itself. */
        Settings: {
            /** @description Others see neither who follows the account nor whom it follows, nor how many these are. */
            hidesFollowLists: boolean;
            /** @description Others get null as `counts.likes` of the account's posts. */
            hidesLikeCounts: boolean;
            /** @description Posts and lists of a private account are for its followers, whom it approves. */
            isPrivate: boolean;
            /** @description Whose mentions reach the account. Everybody may write its name: the text and its `mentions` stay as they are. A mention by others than these is not resolved to the account, which is not told of it. */
            mentions: components["schemas"]["Permission"];
            /** @description False: `counts.likes` of posts by others is null for the account wherever somebody likes them. Its own posts keep their number. */
            seesLikeCounts: boolean;
            /** @description A tag shows after the account has approved it. */
            tagApproval: boolean;
            /** @description Who may tag the account on photos. */
            tagging: components["schemas"]["Permission"];
        };
        /** @description A change of settings: what is left out stays. */
        SettingsChange: {
            /** @description Others see neither who follows the account nor whom it follows, nor how many these are. */
            hidesFollowLists?: boolean;
            /** @description Others get null as `counts.likes` of the account's posts. */
            hidesLikeCounts?: boolean;
            /** @description Posts and lists of a private account are for its followers, whom it approves. */
            isPrivate?: boolean;
            /** @description Whose mentions reach the account. Everybody may write its name: the text and its `mentions` stay as they are. A mention by others than these is not resolved to the account, which is not told of it. */
            mentions?: components["schemas"]["Permission"];
            /** @description False: `counts.likes` of posts by others is null for the account wherever somebody likes them. Its own posts keep their number. */
            seesLikeCounts?: boolean;
            /** @description A tag shows after the account has approved it. */
            tagApproval?: boolean;
            /** @description Who may tag the account on photos. */
            tagging?: components["schemas"]["Permission"];
        };
        /** @description A link to a post, without its token. */
        ShareLink: {
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When the link ends.
             */
            expiresAt: string;
            /** @description Names the link, to end it; it opens nothing. */
            linkId: string;
        };
        /** @description All links to a post that are alive. */
        ShareLinkList: {
            /** @description All of them. */
            items: components["schemas"]["ShareLink"][];
        };
        /** @description A link just after it was made: the only time that its token is told. */
        ShareLinkTicket: {
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When the link ends.
             */
            expiresAt: string;
            /** @description Names the link, to end it; it opens nothing. */
            linkId: string;
            /** @description Path of the shared post at this API. */
            path: string;
            /** @description Opens the post to whoever holds it. It is told once. */
            token: string;
        };
        /** @description An account that the viewer may want to follow. */
        Suggestion: {
            /** @description The account. */
            account: components["schemas"]["AccountCard"];
            /** @description Why it is here, and why at this place. */
            reason: components["schemas"]["SuggestionReason"];
        };
        /** @description Why an account is suggested. `followed_by`: accounts that the viewer follows follow it. */
        SuggestionReason: {
            /** @description Up to three of those who follow it. */
            accounts: components["schemas"]["AccountCard"][];
            /**
             * @description Kind of the reason.
             * @constant
             */
            code: "followed_by";
            /** @description How many of those who were asked follow it: what the order comes from. */
            count: number;
        };
        /** @description Accounts that the viewer may want to follow, best first. */
        Suggestions: {
            /** @description Best first. */
            items: components["schemas"]["Suggestion"][];
        };
        /**
         * @description Whether one is told.
         * @enum {string}
         */
        Switch: "on" | "off";
        /** @description How many notifications are unread. */
        UnreadNotifications: {
            /** @description How many are unread, up to 20. */
            count: number;
            /** @description There are more than are counted. */
            more: boolean;
        };
        /** @description Where to send the bytes: with exactly this method, address and headers. */
        UploadTicket: {
            /**
             * Format: date-time
             * @description When the address ceases to work.
             */
            expiresAt: string;
            /** @description The photo. */
            photoId: components["schemas"]["PhotoId"];
            /** @description The one request that delivers the bytes. */
            upload: {
                /** @description Headers to send, exactly these. */
                headers: {
                    [key: string]: string;
                };
                /**
                 * @description Method of the request.
                 * @constant
                 */
                method: "PUT";
                /**
                 * Format: uri
                 * @description Address, signed. Use it as it is.
                 */
                url: string;
            };
        };
        /** @description 2 to 30 of `a-z 0-9 _ .`; starts and ends with a letter or digit, no two dots in a row. Upper case is folded to lower case. */
        Username: string;
        /**
         * @description `public`: everyone. `unlisted`: everyone, by link and on the profile, in no feed. `followers`: who follows the author. `audience`: those followers who are in one of the author's audiences. `private`: the author alone.
         * @enum {string}
         */
        Visibility: "public" | "unlisted" | "followers" | "audience" | "private";
    };
    responses: {
        /** @description `account_required`: Claim a username first. `PUT /v1/me` makes the account. */
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
        /** @description `account_suspended`: Your account is suspended. A suspended account may read, and act no more. */
        account_suspended: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "account_suspended";
                };
            };
        };
        /** @description `cannot_do_to_self`: You cannot do this to yourself. */
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
        /** @description `conflict`: The thing changed meanwhile. Read it again and repeat the call. */
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
        /** @description `feature_off`: This feature is switched off here. */
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
        /** @description Address and headers together have more than 10,240 bytes. */
        headers_too_large: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayMessage"];
            };
        };
        /** @description `idempotency_key_reused`: The Idempotency-Key was used with another request. Take another key for another request. */
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
        /** @description `internal_error`: Something went wrong on our side. Repeat the call; tell us the `requestId` when it stays so. */
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
        /** @description `invalid_request`: The request is not valid. `errors` names every value that is wrong. */
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
        /** @description `limit_reached`: There are as many as there may be. */
        limit_reached: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "limit_reached";
                };
            };
        };
        /** @description `not_deleted`: The post is not in the bin. */
        not_deleted: {
            headers: {
                "Content-Language": components["headers"]["ContentLanguage"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "not_deleted";
                };
            };
        };
        /** @description `not_found`: Not found. What the viewer may not see answers the same. */
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
        /** @description `payload_too_large`: The body is too large. */
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
        /** @description `request_in_progress`: The same request is still under way. Wait for `Retry-After` and repeat the call. */
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
        /** @description Too many requests to this service at once: wait a second and repeat the call. */
        throttled: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayMessage"];
            };
        };
        /** @description `unauthorized`: Sign in to do this. The token is of another service, or it is an id token: send the access token. */
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
         * @description `unauthorized`: Sign in to do this. The token is of another service, or it is an id token: send the access token.
         *
         *     No token, an expired one or one of another issuer is refused by API Gateway with a message of its own.
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
        /** @description The function did not answer in time, or too many run: repeat the call. */
        unavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayMessage"];
            };
        };
        /** @description `unsupported_media_type`: The body must be application/json. */
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
         * @description Language of messages: `en` or `ar`.
         * @example ar
         */
        AcceptLanguage: string;
        /**
         * @description Makes the call safe to repeat: for 24 hours the same key with the same body gets the first answer again.
         * @example 6f0c2b1e-6d6f-4b1e-9a55-0a5a3b8d2f10
         */
        IdempotencyKey: string;
        /** @description The `ETag` of the version one has: the answer is 304 when it is the present one. */
        IfNoneMatch: string;
    };
    requestBodies: never;
    headers: {
        /** @description How long the answer may be kept. */
        CacheControl: string;
        /** @description Language of the messages. */
        ContentLanguage: "en" | "ar";
        /** @description Tag of this version, for `If-None-Match`. */
        ETag: string;
        /** @description `true` when this is the first answer to the same key and request again. */
        IdempotentReplayed: "true";
        /** @description Seconds to wait before the call is repeated. */
        RetryAfter: number;
        /** @description The scheme to use, and for a token that was sent what is wrong with it. */
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
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Username of the account, in any case.
                 * @example layla.h
                 */
                username: components["schemas"]["Username"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
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
            503: components["responses"]["unavailable"];
        };
    };
    putBlock: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Username of the account, in any case.
                 * @example layla.h
                 */
                username: components["schemas"]["Username"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
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
             * @description `account_required`: Claim a username first. `PUT /v1/me` makes the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account may read, and act no more.
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
            503: components["responses"]["unavailable"];
        };
    };
    deleteBlock: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Username of the account, in any case.
                 * @example layla.h
                 */
                username: components["schemas"]["Username"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
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
             * @description `account_required`: Claim a username first. `PUT /v1/me` makes the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account may read, and act no more.
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
            503: components["responses"]["unavailable"];
        };
    };
    listCollections: {
        parameters: {
            query?: {
                /** @description Where to go on: the `cursor` of the page before. */
                cursor?: string;
                /** @description How many items to answer, 20 when left out. */
                limit?: number;
            };
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Username of the account, in any case.
                 * @example layla.h
                 */
                username: components["schemas"]["Username"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionPage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` names every value that is wrong.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: begin again without one.
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
            503: components["responses"]["unavailable"];
        };
    };
    putFollow: {
        parameters: {
            query?: {
                /**
                 * @description The post, by that account, that led to the follow.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                via?: components["schemas"]["PostId"];
            };
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Username of the account, in any case.
                 * @example layla.h
                 */
                username: components["schemas"]["Username"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
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
             * @description `account_required`: Claim a username first. `PUT /v1/me` makes the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account may read, and act no more.
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
             * @description `blocking`: You block this account.
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
            503: components["responses"]["unavailable"];
        };
    };
    deleteFollow: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Username of the account, in any case.
                 * @example layla.h
                 */
                username: components["schemas"]["Username"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
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
             * @description `account_required`: Claim a username first. `PUT /v1/me` makes the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account may read, and act no more.
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
            409: components["responses"]["cannot_follow_self"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable"];
        };
    };
    listFollowers: {
        parameters: {
            query?: {
                /** @description Where to go on: the `cursor` of the page before. */
                cursor?: string;
                /** @description How many items to answer, 20 when left out. */
                limit?: number;
            };
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Username of the account, in any case.
                 * @example layla.h
                 */
                username: components["schemas"]["Username"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountCardPage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` names every value that is wrong.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: begin again without one.
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
            503: components["responses"]["unavailable"];
        };
    };
    listFollowersYouKnow: {
        parameters: {
            query?: {
                /** @description Where to go on: the `cursor` of the page before. */
                cursor?: string;
                /** @description How many items to answer, 20 when left out. */
                limit?: number;
            };
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Username of the account, in any case.
                 * @example layla.h
                 */
                username: components["schemas"]["Username"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountCardPage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` names every value that is wrong.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: begin again without one.
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
            503: components["responses"]["unavailable"];
        };
    };
    listFollowing: {
        parameters: {
            query?: {
                /** @description Where to go on: the `cursor` of the page before. */
                cursor?: string;
                /** @description How many items to answer, 20 when left out. */
                limit?: number;
            };
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Username of the account, in any case.
                 * @example layla.h
                 */
                username: components["schemas"]["Username"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountCardPage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` names every value that is wrong.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: begin again without one.
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
            503: components["responses"]["unavailable"];
        };
    };
    putMute: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Username of the account, in any case.
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
            /** @description All went well. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relationship"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` names every value that is wrong.
             *
             *     `invalid_json`: The body is not valid JSON.
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
             * @description `account_required`: Claim a username first. `PUT /v1/me` makes the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account may read, and act no more.
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
            413: components["responses"]["payload_too_large_or_gateway"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable"];
        };
    };
    deleteMute: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Username of the account, in any case.
                 * @example layla.h
                 */
                username: components["schemas"]["Username"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
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
             * @description `account_required`: Claim a username first. `PUT /v1/me` makes the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account may read, and act no more.
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
            503: components["responses"]["unavailable"];
        };
    };
    listAccountPosts: {
        parameters: {
            query?: {
                /** @description Where to go on: the `cursor` of the page before. */
                cursor?: string;
                /** @description How many items to answer, 20 when left out. */
                limit?: number;
            };
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Username of the account, in any case.
                 * @example layla.h
                 */
                username: components["schemas"]["Username"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostPage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` names every value that is wrong.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: begin again without one.
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
            503: components["responses"]["unavailable"];
        };
    };
    listReposts: {
        parameters: {
            query?: {
                /** @description Where to go on: the `cursor` of the page before. */
                cursor?: string;
                /** @description How many items to answer, 20 when left out. */
                limit?: number;
            };
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Username of the account, in any case.
                 * @example layla.h
                 */
                username: components["schemas"]["Username"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostPage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` names every value that is wrong.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: begin again without one.
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
            503: components["responses"]["unavailable"];
        };
    };
    putRestrict: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Username of the account, in any case.
                 * @example layla.h
                 */
                username: components["schemas"]["Username"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
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
             * @description `account_required`: Claim a username first. `PUT /v1/me` makes the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account may read, and act no more.
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
            503: components["responses"]["unavailable"];
        };
    };
    deleteRestrict: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Username of the account, in any case.
                 * @example layla.h
                 */
                username: components["schemas"]["Username"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
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
             * @description `account_required`: Claim a username first. `PUT /v1/me` makes the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account may read, and act no more.
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
            503: components["responses"]["unavailable"];
        };
    };
    listTaggedPosts: {
        parameters: {
            query?: {
                /** @description Where to go on: the `cursor` of the page before. */
                cursor?: string;
                /** @description How many items to answer, 20 when left out. */
                limit?: number;
            };
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Username of the account, in any case.
                 * @example layla.h
                 */
                username: components["schemas"]["Username"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostPage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` names every value that is wrong.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: begin again without one.
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
            503: components["responses"]["unavailable"];
        };
    };
    getCollection: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The collection.
                 * @example 01K7Z4A0Y17ZK3N9QW2M5RX8TB
                 */
                collectionId: components["schemas"]["CollectionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
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
            503: components["responses"]["unavailable"];
        };
    };
    deleteCollection: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The collection.
                 * @example 01K7Z4A0Y17ZK3N9QW2M5RX8TB
                 */
                collectionId: components["schemas"]["CollectionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable"];
        };
    };
    patchCollection: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The collection.
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
            /** @description All went well. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Collection"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` names every value that is wrong.
             *
             *     `invalid_json`: The body is not valid JSON.
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
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large_or_gateway"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable"];
        };
    };
    orderCollection: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The collection.
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
            /** @description All went well. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Collection"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` names every value that is wrong.
             *
             *     `invalid_json`: The body is not valid JSON.
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
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            413: components["responses"]["payload_too_large_or_gateway"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable"];
        };
    };
    listCollectionPosts: {
        parameters: {
            query?: {
                /** @description Where to go on: the `cursor` of the page before. */
                cursor?: string;
                /** @description How many items to answer, 20 when left out. */
                limit?: number;
            };
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The collection.
                 * @example 01K7Z4A0Y17ZK3N9QW2M5RX8TB
                 */
                collectionId: components["schemas"]["CollectionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostPage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` names every value that is wrong.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: begin again without one.
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
            503: components["responses"]["unavailable"];
        };
    };
    putCollectionPost: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The collection.
                 * @example 01K7Z4A0Y17ZK3N9QW2M5RX8TB
                 */
                collectionId: components["schemas"]["CollectionId"];
                /**
                 * @description The post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
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
            409: components["responses"]["limit_reached"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable"];
        };
    };
    deleteCollectionPost: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The collection.
                 * @example 01K7Z4A0Y17ZK3N9QW2M5RX8TB
                 */
                collectionId: components["schemas"]["CollectionId"];
                /**
                 * @description The post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable"];
        };
    };
    getConfig: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `ETag` of the version one has: the answer is 304 when it is the present one. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
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
            /** @description The version named by `If-None-Match` is the present one. */
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
            503: components["responses"]["unavailable"];
        };
    };
    getDocs: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `ETag` of the version one has: the answer is 304 when it is the present one. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
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
            /** @description The version named by `If-None-Match` is the present one. */
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
            503: components["responses"]["unavailable"];
        };
    };
    listDrafts: {
        parameters: {
            query?: {
                /** @description Where to go on: the `cursor` of the page before. */
                cursor?: string;
                /** @description How many items to answer, 20 when left out. */
                limit?: number;
            };
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftPage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` names every value that is wrong.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: begin again without one.
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
            503: components["responses"]["unavailable"];
        };
    };
    createDraft: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description Makes the call safe to repeat: for 24 hours the same key with the same body gets the first answer again.
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
            /** @description All went well. */
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
             * @description `invalid_request`: The request is not valid. `errors` names every value that is wrong.
             *
             *     `invalid_json`: The body is not valid JSON.
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
             * @description `account_required`: Claim a username first. `PUT /v1/me` makes the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account may read, and act no more.
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
             * @description `request_in_progress`: The same request is still under way. Wait for `Retry-After` and repeat the call.
             *
             *     `photo_unusable`: This photo cannot be used.
             *
             *     `photo_in_use`: This photo is already in use.
             *
             *     `not_schedulable`: This cannot be scheduled.
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
            503: components["responses"]["unavailable"];
        };
    };
    getDraft: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The draft.
                 * @example 01K7Z3Q1F07ZK3N9QW2M5RX8TB
                 */
                draftId: components["schemas"]["DraftId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
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
            503: components["responses"]["unavailable"];
        };
    };
    deleteDraft: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The draft.
                 * @example 01K7Z3Q1F07ZK3N9QW2M5RX8TB
                 */
                draftId: components["schemas"]["DraftId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable"];
        };
    };
    patchDraft: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The draft.
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
            /** @description All went well. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` names every value that is wrong.
             *
             *     `invalid_json`: The body is not valid JSON.
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
            404: components["responses"]["not_found"];
            /**
             * @description `conflict`: The thing changed meanwhile. Read it again and repeat the call.
             *
             *     `photo_unusable`: This photo cannot be used.
             *
             *     `photo_in_use`: This photo is already in use.
             *
             *     `not_schedulable`: This cannot be scheduled.
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
            503: components["responses"]["unavailable"];
        };
    };
    publishDraft: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description Makes the call safe to repeat: for 24 hours the same key with the same body gets the first answer again.
                 * @example 6f0c2b1e-6d6f-4b1e-9a55-0a5a3b8d2f10
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The draft.
                 * @example 01K7Z3Q1F07ZK3N9QW2M5RX8TB
                 */
                draftId: components["schemas"]["DraftId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
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
            403: components["responses"]["account_suspended"];
            404: components["responses"]["not_found"];
            /**
             * @description `conflict`: The thing changed meanwhile. Read it again and repeat the call.
             *
             *     `request_in_progress`: The same request is still under way. Wait for `Retry-After` and repeat the call.
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
            503: components["responses"]["unavailable"];
        };
    };
    putSchedule: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The draft.
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
            /** @description All went well. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` names every value that is wrong.
             *
             *     `invalid_json`: The body is not valid JSON.
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
            404: components["responses"]["not_found"];
            /**
             * @description `conflict`: The thing changed meanwhile. Read it again and repeat the call.
             *
             *     `not_schedulable`: This cannot be scheduled.
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
            503: components["responses"]["unavailable"];
        };
    };
    deleteSchedule: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The draft.
                 * @example 01K7Z3Q1F07ZK3N9QW2M5RX8TB
                 */
                draftId: components["schemas"]["DraftId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
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
            409: components["responses"]["conflict"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable"];
        };
    };
    getHomeFeed: {
        parameters: {
            query?: {
                /** @description Where to go on: the `cursor` of the page before. */
                cursor?: string;
                /** @description How many items to answer, 20 when left out. */
                limit?: number;
            };
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostPage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` names every value that is wrong.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: begin again without one.
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
            503: components["responses"]["unavailable"];
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
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
            503: components["responses"]["unavailable"];
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
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
            503: components["responses"]["unavailable"];
        };
    };
    putMe: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
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
            /** @description All went well. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` names every value that is wrong.
             *
             *     `invalid_json`: The body is not valid JSON.
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
             * @description `conflict`: The thing changed meanwhile. Read it again and repeat the call.
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
            503: components["responses"]["unavailable"];
        };
    };
    patchMe: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
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
            /** @description All went well. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` names every value that is wrong.
             *
             *     `invalid_json`: The body is not valid JSON.
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
             * @description `account_required`: Claim a username first. `PUT /v1/me` makes the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account may read, and act no more.
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
             * @description `conflict`: The thing changed meanwhile. Read it again and repeat the call.
             *
             *     `username_taken`: This username is taken.
             *
             *     `username_reserved`: This username is reserved.
             *
             *     `photo_unusable`: This photo cannot be used.
             *
             *     `photo_in_use`: This photo is already in use.
             */
            409: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict" | "username_taken" | "username_reserved" | "photo_unusable" | "photo_in_use";
                    };
                };
            };
            413: components["responses"]["payload_too_large_or_gateway"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable"];
        };
    };
    listArchive: {
        parameters: {
            query?: {
                /** @description Where to go on: the `cursor` of the page before. */
                cursor?: string;
                /** @description How many items to answer, 20 when left out. */
                limit?: number;
            };
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostPage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` names every value that is wrong.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: begin again without one.
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
            503: components["responses"]["unavailable"];
        };
    };
    listAudiences: {
        parameters: {
            query?: {
                /** @description Where to go on: the `cursor` of the page before. */
                cursor?: string;
                /** @description How many items to answer, 20 when left out. */
                limit?: number;
            };
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AudiencePage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` names every value that is wrong.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: begin again without one.
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
            503: components["responses"]["unavailable"];
        };
    };
    createAudience: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description Makes the call safe to repeat: for 24 hours the same key with the same body gets the first answer again.
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
            /** @description All went well. */
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
             * @description `invalid_request`: The request is not valid. `errors` names every value that is wrong.
             *
             *     `invalid_json`: The body is not valid JSON.
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
             * @description `account_required`: Claim a username first. `PUT /v1/me` makes the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account may read, and act no more.
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
             * @description `request_in_progress`: The same request is still under way. Wait for `Retry-After` and repeat the call.
             *
             *     `limit_reached`: There are as many as there may be.
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
            503: components["responses"]["unavailable"];
        };
    };
    deleteAudience: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The audience.
                 * @example 01K7Z3T0M4B8C2D6E9F1G5H7JK
                 */
                audienceId: components["schemas"]["AudienceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable"];
        };
    };
    patchAudience: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The audience.
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
            /** @description All went well. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Audience"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` names every value that is wrong.
             *
             *     `invalid_json`: The body is not valid JSON.
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
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large_or_gateway"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable"];
        };
    };
    listAudienceMembers: {
        parameters: {
            query?: {
                /** @description Where to go on: the `cursor` of the page before. */
                cursor?: string;
                /** @description How many items to answer, 20 when left out. */
                limit?: number;
            };
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The audience.
                 * @example 01K7Z3T0M4B8C2D6E9F1G5H7JK
                 */
                audienceId: components["schemas"]["AudienceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountCardPage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` names every value that is wrong.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: begin again without one.
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
            503: components["responses"]["unavailable"];
        };
    };
    putAudienceMember: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The audience.
                 * @example 01K7Z3T0M4B8C2D6E9F1G5H7JK
                 */
                audienceId: components["schemas"]["AudienceId"];
                /**
                 * @description Username of the account, in any case.
                 * @example layla.h
                 */
                username: components["schemas"]["Username"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            /**
             * @description `account_required`: Claim a username first. `PUT /v1/me` makes the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account may read, and act no more.
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
             * @description `cannot_do_to_self`: You cannot do this to yourself.
             *
             *     `not_a_follower`: This account does not follow you.
             *
             *     `limit_reached`: There are as many as there may be.
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
            503: components["responses"]["unavailable"];
        };
    };
    deleteAudienceMember: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The audience.
                 * @example 01K7Z3T0M4B8C2D6E9F1G5H7JK
                 */
                audienceId: components["schemas"]["AudienceId"];
                /**
                 * @description Username of the account, in any case.
                 * @example layla.h
                 */
                username: components["schemas"]["Username"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            /**
             * @description `account_required`: Claim a username first. `PUT /v1/me` makes the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account may read, and act no more.
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
            503: components["responses"]["unavailable"];
        };
    };
    listBin: {
        parameters: {
            query?: {
                /** @description Where to go on: the `cursor` of the page before. */
                cursor?: string;
                /** @description How many items to answer, 20 when left out. */
                limit?: number;
            };
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostPage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` names every value that is wrong.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: begin again without one.
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
            503: components["responses"]["unavailable"];
        };
    };
    listBlocks: {
        parameters: {
            query?: {
                /** @description Where to go on: the `cursor` of the page before. */
                cursor?: string;
                /** @description How many items to answer, 20 when left out. */
                limit?: number;
            };
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountCardPage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` names every value that is wrong.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: begin again without one.
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
            503: components["responses"]["unavailable"];
        };
    };
    listCoAuthorInvitations: {
        parameters: {
            query?: {
                /** @description Where to go on: the `cursor` of the page before. */
                cursor?: string;
                /** @description How many items to answer, 20 when left out. */
                limit?: number;
            };
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostPage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` names every value that is wrong.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: begin again without one.
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
            503: components["responses"]["unavailable"];
        };
    };
    listMyCollections: {
        parameters: {
            query?: {
                /** @description Where to go on: the `cursor` of the page before. */
                cursor?: string;
                /** @description How many items to answer, 20 when left out. */
                limit?: number;
            };
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionPage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` names every value that is wrong.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: begin again without one.
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
            503: components["responses"]["unavailable"];
        };
    };
    createCollection: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description Makes the call safe to repeat: for 24 hours the same key with the same body gets the first answer again.
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
            /** @description All went well. */
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
             * @description `invalid_request`: The request is not valid. `errors` names every value that is wrong.
             *
             *     `invalid_json`: The body is not valid JSON.
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
            /**
             * @description `request_in_progress`: The same request is still under way. Wait for `Retry-After` and repeat the call.
             *
             *     `limit_reached`: There are as many as there may be.
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
            503: components["responses"]["unavailable"];
        };
    };
    listFollowRequests: {
        parameters: {
            query?: {
                /** @description Where to go on: the `cursor` of the page before. */
                cursor?: string;
                /** @description How many items to answer, 20 when left out. */
                limit?: number;
            };
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountCardPage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` names every value that is wrong.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: begin again without one.
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
            503: components["responses"]["unavailable"];
        };
    };
    putFollowRequest: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Username of the account, in any case.
                 * @example layla.h
                 */
                username: components["schemas"]["Username"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
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
             * @description `account_required`: Claim a username first. `PUT /v1/me` makes the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account may read, and act no more.
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
            503: components["responses"]["unavailable"];
        };
    };
    deleteFollowRequest: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Username of the account, in any case.
                 * @example layla.h
                 */
                username: components["schemas"]["Username"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
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
             * @description `account_required`: Claim a username first. `PUT /v1/me` makes the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account may read, and act no more.
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
            503: components["responses"]["unavailable"];
        };
    };
    deleteFollower: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description Username of the account, in any case.
                 * @example layla.h
                 */
                username: components["schemas"]["Username"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
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
             * @description `account_required`: Claim a username first. `PUT /v1/me` makes the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account may read, and act no more.
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
            503: components["responses"]["unavailable"];
        };
    };
    listMyLikes: {
        parameters: {
            query?: {
                /** @description Where to go on: the `cursor` of the page before. */
                cursor?: string;
                /** @description How many items to answer, 20 when left out. */
                limit?: number;
            };
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostPage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` names every value that is wrong.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: begin again without one.
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
            503: components["responses"]["unavailable"];
        };
    };
    listMutes: {
        parameters: {
            query?: {
                /** @description Where to go on: the `cursor` of the page before. */
                cursor?: string;
                /** @description How many items to answer, 20 when left out. */
                limit?: number;
            };
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountCardPage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` names every value that is wrong.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: begin again without one.
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
            503: components["responses"]["unavailable"];
        };
    };
    listMutuals: {
        parameters: {
            query?: {
                /** @description Where to go on: the `cursor` of the page before. */
                cursor?: string;
                /** @description How many items to answer, 20 when left out. */
                limit?: number;
            };
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountCardPage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` names every value that is wrong.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: begin again without one.
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
            503: components["responses"]["unavailable"];
        };
    };
    getNotificationPreferences: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
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
            503: components["responses"]["unavailable"];
        };
    };
    patchNotificationPreferences: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
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
            /** @description All went well. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPreferences"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` names every value that is wrong.
             *
             *     `invalid_json`: The body is not valid JSON.
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
            503: components["responses"]["unavailable"];
        };
    };
    listNotifications: {
        parameters: {
            query?: {
                /** @description Where to go on: the `cursor` of the page before. */
                cursor?: string;
                /** @description How many items to answer, 20 when left out. */
                limit?: number;
            };
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` names every value that is wrong.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: begin again without one.
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
            503: components["responses"]["unavailable"];
        };
    };
    putNotificationsRead: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
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
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` names every value that is wrong.
             *
             *     `invalid_json`: The body is not valid JSON.
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
            503: components["responses"]["unavailable"];
        };
    };
    countUnreadNotifications: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreadNotifications"];
                };
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable"];
        };
    };
    listPendingComments: {
        parameters: {
            query?: {
                /** @description Where to go on: the `cursor` of the page before. */
                cursor?: string;
                /** @description How many items to answer, 20 when left out. */
                limit?: number;
            };
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentPage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` names every value that is wrong.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: begin again without one.
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
            503: components["responses"]["unavailable"];
        };
    };
    listPushSubscriptions: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
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
            503: components["responses"]["unavailable"];
        };
    };
    createPushSubscription: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description Makes the call safe to repeat: for 24 hours the same key with the same body gets the first answer again.
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
            /** @description All went well. */
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
             * @description `invalid_request`: The request is not valid. `errors` names every value that is wrong.
             *
             *     `invalid_json`: The body is not valid JSON.
             *
             *     `address_refused`: This address may not be called.
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
             * @description `account_required`: Claim a username first. `PUT /v1/me` makes the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account may read, and act no more.
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
             * @description `conflict`: The thing changed meanwhile. Read it again and repeat the call.
             *
             *     `request_in_progress`: The same request is still under way. Wait for `Retry-After` and repeat the call.
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
            503: components["responses"]["unavailable"];
        };
    };
    deletePushSubscription: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The device.
                 * @example u4Zq0cV7m2Xb9sKd1LtR3w
                 */
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable"];
        };
    };
    listRestricted: {
        parameters: {
            query?: {
                /** @description Where to go on: the `cursor` of the page before. */
                cursor?: string;
                /** @description How many items to answer, 20 when left out. */
                limit?: number;
            };
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountCardPage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` names every value that is wrong.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: begin again without one.
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
            503: components["responses"]["unavailable"];
        };
    };
    listSaved: {
        parameters: {
            query?: {
                /** @description Where to go on: the `cursor` of the page before. */
                cursor?: string;
                /** @description How many items to answer, 20 when left out. */
                limit?: number;
            };
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostPage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` names every value that is wrong.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: begin again without one.
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
            503: components["responses"]["unavailable"];
        };
    };
    getSettings: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
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
            503: components["responses"]["unavailable"];
        };
    };
    patchSettings: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
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
            /** @description All went well. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settings"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` names every value that is wrong.
             *
             *     `invalid_json`: The body is not valid JSON.
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
             * @description `account_required`: Claim a username first. `PUT /v1/me` makes the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account may read, and act no more.
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
            503: components["responses"]["unavailable"];
        };
    };
    listSuggestions: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
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
            503: components["responses"]["unavailable"];
        };
    };
    getOpenApi: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The `ETag` of the version one has: the answer is 304 when it is the present one. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
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
            /** @description The version named by `If-None-Match` is the present one. */
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
            503: components["responses"]["unavailable"];
        };
    };
    createPhoto: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description Makes the call safe to repeat: for 24 hours the same key with the same body gets the first answer again.
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
            /** @description All went well. */
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
             * @description `invalid_request`: The request is not valid. `errors` names every value that is wrong.
             *
             *     `invalid_json`: The body is not valid JSON.
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
             * @description `account_required`: Claim a username first. `PUT /v1/me` makes the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account may read, and act no more.
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
            503: components["responses"]["unavailable"];
        };
    };
    getPhoto: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The photo.
                 * @example 01K7Z3Q8V4M2N6R9T1W5X0Y7BD
                 */
                photoId: components["schemas"]["PhotoId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
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
            503: components["responses"]["unavailable"];
        };
    };
    deletePhoto: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The photo.
                 * @example 01K7Z3Q8V4M2N6R9T1W5X0Y7BD
                 */
                photoId: components["schemas"]["PhotoId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            404: components["responses"]["not_found"];
            409: components["responses"]["photo_in_use"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable"];
        };
    };
    createPost: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description Makes the call safe to repeat: for 24 hours the same key with the same body gets the first answer again.
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
            /** @description All went well. */
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
             * @description `invalid_request`: The request is not valid. `errors` names every value that is wrong.
             *
             *     `invalid_json`: The body is not valid JSON.
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
             * @description `account_required`: Claim a username first. `PUT /v1/me` makes the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account may read, and act no more.
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
             * @description `request_in_progress`: The same request is still under way. Wait for `Retry-After` and repeat the call.
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
            503: components["responses"]["unavailable"];
        };
    };
    getPost: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
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
            503: components["responses"]["unavailable"];
        };
    };
    deletePost: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable"];
        };
    };
    patchPost: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The post.
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
            /** @description All went well. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` names every value that is wrong.
             *
             *     `invalid_json`: The body is not valid JSON.
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
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            413: components["responses"]["payload_too_large_or_gateway"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable"];
        };
    };
    putArchive: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
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
             * @description `conflict`: The thing changed meanwhile. Read it again and repeat the call.
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
            503: components["responses"]["unavailable"];
        };
    };
    deleteArchive: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
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
             * @description `conflict`: The thing changed meanwhile. Read it again and repeat the call.
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
            503: components["responses"]["unavailable"];
        };
    };
    putCoAuthorship: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable"];
        };
    };
    deleteCoAuthorship: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable"];
        };
    };
    listComments: {
        parameters: {
            query?: {
                /** @description Where to go on: the `cursor` of the page before. */
                cursor?: string;
                /** @description How many items to answer, 20 when left out. */
                limit?: number;
            };
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentPage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` names every value that is wrong.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: begin again without one.
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
            503: components["responses"]["unavailable"];
        };
    };
    createComment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description Makes the call safe to repeat: for 24 hours the same key with the same body gets the first answer again.
                 * @example 6f0c2b1e-6d6f-4b1e-9a55-0a5a3b8d2f10
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The post.
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
            /** @description All went well. */
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
             * @description `invalid_request`: The request is not valid. `errors` names every value that is wrong.
             *
             *     `invalid_json`: The body is not valid JSON.
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
             * @description `account_required`: Claim a username first. `PUT /v1/me` makes the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account may read, and act no more.
             *
             *     `forbidden_by_policy`: You may not do this here.
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
            503: components["responses"]["unavailable"];
        };
    };
    getComment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The comment.
                 * @example 01K7Z3V1M04C8D2E6F9G1H5JKN
                 */
                commentId: components["schemas"]["CommentId"];
                /**
                 * @description The post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
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
            503: components["responses"]["unavailable"];
        };
    };
    deleteComment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The comment.
                 * @example 01K7Z3V1M04C8D2E6F9G1H5JKN
                 */
                commentId: components["schemas"]["CommentId"];
                /**
                 * @description The post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable"];
        };
    };
    patchComment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The comment.
                 * @example 01K7Z3V1M04C8D2E6F9G1H5JKN
                 */
                commentId: components["schemas"]["CommentId"];
                /**
                 * @description The post.
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
            /** @description All went well. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` names every value that is wrong.
             *
             *     `invalid_json`: The body is not valid JSON.
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
            403: components["responses"]["account_suspended"];
            404: components["responses"]["not_found"];
            /**
             * @description `conflict`: The thing changed meanwhile. Read it again and repeat the call.
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
            503: components["responses"]["unavailable"];
        };
    };
    approveComment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The comment.
                 * @example 01K7Z3V1M04C8D2E6F9G1H5JKN
                 */
                commentId: components["schemas"]["CommentId"];
                /**
                 * @description The post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
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
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable"];
        };
    };
    hideComment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The comment.
                 * @example 01K7Z3V1M04C8D2E6F9G1H5JKN
                 */
                commentId: components["schemas"]["CommentId"];
                /**
                 * @description The post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
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
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable"];
        };
    };
    unhideComment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The comment.
                 * @example 01K7Z3V1M04C8D2E6F9G1H5JKN
                 */
                commentId: components["schemas"]["CommentId"];
                /**
                 * @description The post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
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
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable"];
        };
    };
    putCommentLike: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The comment.
                 * @example 01K7Z3V1M04C8D2E6F9G1H5JKN
                 */
                commentId: components["schemas"]["CommentId"];
                /**
                 * @description The post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
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
            503: components["responses"]["unavailable"];
        };
    };
    deleteCommentLike: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The comment.
                 * @example 01K7Z3V1M04C8D2E6F9G1H5JKN
                 */
                commentId: components["schemas"]["CommentId"];
                /**
                 * @description The post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
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
            503: components["responses"]["unavailable"];
        };
    };
    pinComment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The comment.
                 * @example 01K7Z3V1M04C8D2E6F9G1H5JKN
                 */
                commentId: components["schemas"]["CommentId"];
                /**
                 * @description The post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
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
            404: components["responses"]["not_found"];
            /**
             * @description `conflict`: The thing changed meanwhile. Read it again and repeat the call.
             *
             *     `limit_reached`: There are as many as there may be.
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
            503: components["responses"]["unavailable"];
        };
    };
    unpinComment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The comment.
                 * @example 01K7Z3V1M04C8D2E6F9G1H5JKN
                 */
                commentId: components["schemas"]["CommentId"];
                /**
                 * @description The post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
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
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable"];
        };
    };
    listReplies: {
        parameters: {
            query?: {
                /** @description Where to go on: the `cursor` of the page before. */
                cursor?: string;
                /** @description How many items to answer, 20 when left out. */
                limit?: number;
            };
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The comment.
                 * @example 01K7Z3V1M04C8D2E6F9G1H5JKN
                 */
                commentId: components["schemas"]["CommentId"];
                /**
                 * @description The post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentPage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` names every value that is wrong.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: begin again without one.
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
            503: components["responses"]["unavailable"];
        };
    };
    listPendingOfPost: {
        parameters: {
            query?: {
                /** @description Where to go on: the `cursor` of the page before. */
                cursor?: string;
                /** @description How many items to answer, 20 when left out. */
                limit?: number;
            };
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentPage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` names every value that is wrong.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: begin again without one.
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
            503: components["responses"]["unavailable"];
        };
    };
    getPostHistory: {
        parameters: {
            query?: {
                /** @description Where to go on: the `cursor` of the page before. */
                cursor?: string;
                /** @description How many items to answer, 20 when left out. */
                limit?: number;
            };
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostEditPage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` names every value that is wrong.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: begin again without one.
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
            503: components["responses"]["unavailable"];
        };
    };
    getInsights: {
        parameters: {
            query?: {
                /** @description How many days back, today (UTC) included; 28 when left out. */
                days?: number;
            };
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
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
            503: components["responses"]["unavailable"];
        };
    };
    putLike: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
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
            503: components["responses"]["unavailable"];
        };
    };
    deleteLike: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
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
            503: components["responses"]["unavailable"];
        };
    };
    listLikers: {
        parameters: {
            query?: {
                /** @description Where to go on: the `cursor` of the page before. */
                cursor?: string;
                /** @description How many items to answer, 20 when left out. */
                limit?: number;
            };
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountCardPage"];
                };
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` names every value that is wrong.
             *
             *     `invalid_cursor`: The cursor is not valid. It belongs to another list or another viewer, or it is older than a day: begin again without one.
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
            503: components["responses"]["unavailable"];
        };
    };
    putPin: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
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
            403: components["responses"]["account_suspended"];
            404: components["responses"]["not_found"];
            /**
             * @description `conflict`: The thing changed meanwhile. Read it again and repeat the call.
             *
             *     `limit_reached`: There are as many as there may be.
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
            503: components["responses"]["unavailable"];
        };
    };
    deletePin: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            403: components["responses"]["account_suspended"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable"];
        };
    };
    putRepost: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
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
             * @description `account_required`: Claim a username first. `PUT /v1/me` makes the account.
             *
             *     `forbidden_by_policy`: You may not do this here.
             *
             *     `feature_off`: This feature is switched off here.
             */
            403: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "account_required" | "forbidden_by_policy" | "feature_off";
                    };
                };
            };
            404: components["responses"]["not_found"];
            409: components["responses"]["cannot_do_to_self"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable"];
        };
    };
    deleteRepost: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
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
            503: components["responses"]["unavailable"];
        };
    };
    restorePost: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
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
            404: components["responses"]["not_found"];
            409: components["responses"]["not_deleted"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable"];
        };
    };
    putSave: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
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
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable"];
        };
    };
    deleteSave: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
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
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable"];
        };
    };
    putShare: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            /**
             * @description `account_required`: Claim a username first. `PUT /v1/me` makes the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account may read, and act no more.
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
            503: components["responses"]["unavailable"];
        };
    };
    listShareLinks: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
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
            503: components["responses"]["unavailable"];
        };
    };
    createShareLink: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description Makes the call safe to repeat: for 24 hours the same key with the same body gets the first answer again.
                 * @example 6f0c2b1e-6d6f-4b1e-9a55-0a5a3b8d2f10
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The post.
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
            /** @description All went well. */
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
             * @description `invalid_request`: The request is not valid. `errors` names every value that is wrong.
             *
             *     `invalid_json`: The body is not valid JSON.
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
            403: components["responses"]["account_suspended"];
            404: components["responses"]["not_found"];
            /**
             * @description `conflict`: The thing changed meanwhile. Read it again and repeat the call.
             *
             *     `request_in_progress`: The same request is still under way. Wait for `Retry-After` and repeat the call.
             *
             *     `limit_reached`: There are as many as there may be.
             *
             *     `not_shareable`: This cannot be shared by link.
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
            503: components["responses"]["unavailable"];
        };
    };
    deleteShareLink: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The link.
                 * @example k7Jz0cF4mXn1S6q8T2vB3yW5pR9aLdEhUgCtVoZbM4I
                 */
                linkId: string;
                /**
                 * @description The post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable"];
        };
    };
    putOwnTags: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable"];
        };
    };
    deleteOwnTags: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The post.
                 * @example 01K7Z3R2C07ZK3N9QW2M5RX8TB
                 */
                postId: components["schemas"]["PostId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_request"];
            401: components["responses"]["unauthorized_or_gateway"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable"];
        };
    };
    getSharedPost: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
                 * @example ar
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /**
                 * @description The token of a link.
                 * @example q3Zx7bP0mT5kV9nR2cW8sY4hJ6dL1fG0aE3uI7oQ5tX
                 */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All went well. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            400: components["responses"]["invalid_request"];
            404: components["responses"]["not_found"];
            429: components["responses"]["throttled"];
            431: components["responses"]["headers_too_large"];
            500: components["responses"]["internal_error_or_gateway"];
            503: components["responses"]["unavailable"];
        };
    };
    postViews: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Language of messages: `en` or `ar`.
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
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `invalid_request`: The request is not valid. `errors` names every value that is wrong.
             *
             *     `invalid_json`: The body is not valid JSON.
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
             * @description `account_required`: Claim a username first. `PUT /v1/me` makes the account.
             *
             *     `account_suspended`: Your account is suspended. A suspended account may read, and act no more.
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
            503: components["responses"]["unavailable"];
        };
    };
}
