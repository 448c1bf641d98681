/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** What the page may ask for; whoever renders hands it over. */
    content: import('../common/view-model/content-source.ts').ContentSource;
    /** Whether staff see the page before readers do. */
    draft?: boolean;
  }
}
