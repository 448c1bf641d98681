import type { Access } from 'payload';

/** Whoever has signed in. Nobody else gets anything from the CMS: the public reads files. */
export const signedIn: Access = ({ req }) => Boolean(req.user);
