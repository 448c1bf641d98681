import type { Access } from 'payload';

/** For what only our own code writes, which goes past access control. */
export const nobody: Access = () => false;
