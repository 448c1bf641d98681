/** What Payload hands to a hook before it updates one document; several at once have no id. */
export interface UpdateArguments {
  id?: number | string;
  data: Record<string, unknown>;
  draft?: boolean;
  trash?: boolean;
  unpublishAllLocales?: boolean | string;
}
