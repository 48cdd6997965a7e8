import { firstWord } from "./paths.ts";

/** Whether protoc's plugin for gRPC generates modules of the name, in whatever package: `shop.orders_pb2_grpc`. */
export function isGrpcModule(name: string): boolean {
  return name.endsWith("_pb2_grpc");
}

/** The packages that an import of the module, or of names of it, leads to: also gRPC for what is generated for it. */
export function packagesOf(
  module: string,
  names: readonly string[],
): readonly string[] {
  return isGrpcModule(module) || names.some(isGrpcModule)
    ? [firstWord(module), "grpc"]
    : [firstWord(module)];
}
