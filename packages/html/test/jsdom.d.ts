/** What the tests use of jsdom, which has no types of its own; those that others publish bring the names of a browser into every test. */
declare module 'jsdom' {
  interface PageElement {
    readonly id: string
    readonly type: string
    readonly outerHTML: string
    readonly textContent: string
    readonly attributes: Iterable<{ readonly name: string }>
    getAttribute(name: string): string | null
  }
  interface Page {
    readonly documentElement: PageElement
    getElementById(id: string): PageElement | null
    querySelector(selectors: string): PageElement | null
    querySelectorAll(selectors: string): Iterable<PageElement> & { readonly length: number }
  }
  class VirtualConsole {}
  class JSDOM {
    constructor(page: string, options?: { runScripts?: 'outside-only'; virtualConsole?: VirtualConsole })
    readonly window: { readonly document: Page; eval(script: string): unknown; close(): void }
  }
}
