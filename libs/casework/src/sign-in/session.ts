/** What the provider's answer is checked against when the person comes back from it. */
export interface PendingSignIn {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** What is kept between two pages, because it may be personal and so never goes into an address. */
export interface SessionData {
  /** The page to show after sign-in. */
  readonly returnTo?: string;
  /** What was last typed into "Find a child". */
  readonly findAChild?: string;
  /** What was just done, for the next page to say once; empty when it has been said. */
  readonly done?: string;
  readonly pendingSignIn?: PendingSignIn;
}

/** One browser's visit. `staffId` is null until the person has signed in. */
export interface Session {
  /** SHA-256 of the token in the cookie: whoever reads the table can't take over a session. */
  readonly id: string;
  readonly staffId: string | null;
  readonly csrfToken: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly data: SessionData;
}
