/** Mammoth's build without Node's own modules; as much of it as is used. */
declare module 'mammoth/mammoth.browser.js' {
  export type Converter = { readonly __mammothBrand: 'ImageConverter' };
  const mammoth: {
    readonly convertToHtml: (
      input: { readonly arrayBuffer: ArrayBuffer },
      options: {
        readonly styleMap: readonly string[];
        readonly convertImage: Converter;
        readonly externalFileAccess: false;
      },
    ) => Promise<{ readonly value: string }>;
    readonly images: {
      readonly imgElement: (read: () => Promise<{ readonly src: string }>) => Converter;
    };
  };
  export default mammoth;
}
