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
    "/v1/accounts/{username}/follow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Follow an account
         * @description Needs an access token.
         */
        put: operations["putFollow"];
        post?: never;
        /**
         * Stop following an account
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
         * @description Guests may call this; with a token the answer is as its holder sees it.
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
    "/v1/accounts/{username}/following": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List whom an account follows
         * @description Guests may call this; with a token the answer is as its holder sees it.
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
                /** @description Accounts that follow this one. */
                followers: number;
                /** @description Accounts that this one follows. */
                following: number;
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
        /** @description What an app needs to know before it does anything else. */
        Config: {
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
        };
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
        /** @description A claim of a username. */
        NewAccount: {
            /** @description The name that people read; the username when left out. At most 64 characters as people count them (graphemes) and 640 bytes of UTF-8. Stored in NFC, without control characters that could disguise text. */
            displayName?: string;
            /** @description The unique name of the account. */
            username: components["schemas"]["Username"];
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
            /** @description SHA-256 of the file in base64 (44 characters): the upload is refused when a byte is lost. */
            sha256?: string;
        };
        /** @description A post. The first photo is the cover. */
        NewPost: {
            /** @description The caption, with up to 10 hashtags and 20 mentions. At most 4000 characters as people count them (graphemes) and 40000 bytes of UTF-8. Stored in NFC, without control characters that could disguise text. */
            caption?: string;
            /** @description Language of title and caption as a BCP 47 tag, such as `ar` or `en-GB`. */
            language?: string;
            /** @description 1 to 34 photos in order, ready or still processing. */
            photos: {
                /** @description What the picture shows; replaces what the photo came with. At most 1500 characters as people count them (graphemes) and 15000 bytes of UTF-8. Stored in NFC, without control characters that could disguise text. */
                altText?: string;
                /** @description The photo. */
                photoId: components["schemas"]["PhotoId"];
            }[];
            /** @description The title. At most 90 characters as people count them (graphemes) and 900 bytes of UTF-8. Stored in NFC, without control characters that could disguise text. */
            title?: string;
            /**
             * @description Who may see the post.
             * @default public
             */
            visibility?: components["schemas"]["Visibility"];
        };
        /** @description A photo with all that a staggered grid needs before a byte of image arrives. */
        Photo: {
            /** @description What the picture shows, for those who do not see it; null when nobody has said. */
            altText: string | null;
            /** @description Dominant colour as `#rrggbb`; null until it is known. */
            dominantColor: string | null;
            /** @description Height in pixels, upright; null until it is known. */
            height: number | null;
            /** @description The photo. */
            photoId: components["schemas"]["PhotoId"];
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
        /** @description A post with its author and photos. */
        Post: {
            /** @description Who posted it. */
            author: components["schemas"]["AccountCard"];
            /** @description The caption as it was typed, empty when there is none. */
            caption: string;
            /** @description How many likes and comments the post has. */
            counts: {
                /** @description Comments. */
                comments: number;
                /** @description Likes. */
                likes: number;
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
            /** @description Mentions in the caption, in order. */
            mentions: {
                /** @description Where it ends in the caption, in UTF-16 units. */
                end: number;
                /** @description Where it begins in the caption, in UTF-16 units. */
                start: number;
                /** @description The unique name of the account. */
                username: string;
            }[];
            /** @description The photos in order. */
            photos: components["schemas"]["Photo"][];
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
            };
            /** @description Who may see the post. */
            visibility: components["schemas"]["Visibility"];
        };
        /** @description An edit of a post: what is left out stays. `photos` gives a new order of the same photos; an alt text that is left out stays too, an empty one removes it. */
        PostChange: {
            /** @description The caption. At most 4000 characters as people count them (graphemes) and 40000 bytes of UTF-8. Stored in NFC, without control characters that could disguise text. */
            caption?: string;
            /** @description The photo shown in grids; one of the post's. */
            coverPhotoId?: components["schemas"]["PhotoId"];
            /** @description Language of title and caption as a BCP 47 tag; null when nobody has said. */
            language?: string | null;
            /** @description A new order of the same photos, alt texts included. */
            photos?: {
                /** @description What the picture shows. At most 1500 characters as people count them (graphemes) and 15000 bytes of UTF-8. Stored in NFC, without control characters that could disguise text. */
                altText?: string;
                /** @description The photo. */
                photoId: components["schemas"]["PhotoId"];
            }[];
            /** @description The title. At most 90 characters as people count them (graphemes) and 900 bytes of UTF-8. Stored in NFC, without control characters that could disguise text. */
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
            /** @description Language of title and caption as a BCP 47 tag; null when nobody has said. */
            language: string | null;
            /** @description The photos in order. */
            photos: {
                /** @description What the picture shows, for those who do not see it; null when nobody has said. */
                altText: string | null;
                /** @description The photo. */
                photoId: components["schemas"]["PhotoId"];
            }[];
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
        /**
         * @description `processing`: waits for its photos. `published`: can be seen by whom its visibility admits. `held`: a photo was refused; the author is told why. `deleted`: in the bin of its author.
         * @enum {string}
         */
        PostState: "processing" | "published" | "held" | "deleted";
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
        ProblemCode: "invalid_request" | "invalid_json" | "invalid_cursor" | "unauthorized" | "account_required" | "not_found" | "conflict" | "request_in_progress" | "username_taken" | "username_reserved" | "photo_unusable" | "photo_in_use" | "not_deleted" | "cannot_follow_self" | "payload_too_large" | "unsupported_media_type" | "idempotency_key_reused" | "too_many_requests" | "internal_error" | "unavailable";
        /** @description How the viewer and an account stand to each other. */
        Relationship: {
            /** @description The account follows the viewer. */
            followedBy: boolean;
            /** @description The viewer follows the account. */
            following: boolean;
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
         * @description `public`: everyone. `followers`: who follows the author. `private`: the author alone.
         * @enum {string}
         */
        Visibility: "public" | "followers" | "private";
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
    putFollow: {
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
            403: components["responses"]["account_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["cannot_follow_self"];
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
            403: components["responses"]["account_required"];
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
        requestBody: {
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
            403: components["responses"]["account_required"];
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
            403: components["responses"]["account_required"];
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
            403: components["responses"]["account_required"];
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
        requestBody: {
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
}
