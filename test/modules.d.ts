// What we use of a package without types: the path of the binary.
declare module 'workerd' {
  const module: { default: string };
  export default module;
}
