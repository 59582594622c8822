declare module "saxon-js" {
  interface Options {
    stylesheetFileName: string;
    sourceText: string;
    destination: "serialized";
  }
  const SaxonJS: {
    transform(options: Options, mode: "async"): Promise<{ principalResult: unknown }>;
  };
  export default SaxonJS;
}
