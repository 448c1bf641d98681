/// <reference types="astro/client" />

declare namespace App {
  interface Locals extends Messages {
    /** What the page may ask for; whoever renders hands it over. */
    content: import('../common/view-model/content-source.ts').ContentSource;
    /** Set by the middleware. */
    settings: import('../common/view-model/settings.ts').SiteSettings;
    /** Where somebody sees the page before readers do. */
    notice?: import('../common/view-model/notice.ts').PageNotice;
  }

  /** Set by the middleware. */
  type Messages = import('./i18n/index.ts').Messages;
}
