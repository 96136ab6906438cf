export { Ludus, type LudusOptions } from "./client.js";
export { LudusError, NoAnswer, SessionEnded, type ErrorCode } from "./errors.js";
export type * from "./generated/models.js";
export { operations, type Calls } from "./generated/operations.js";
export { OfflineQueue, type Outcome, type Waiting } from "./offline.js";
export type { CallOptions, Operation } from "./operation.js";
export type { Session } from "./session.js";
export { MemoryStorage, type Storage } from "./storage.js";
export type { Progress, UploadTicket } from "./upload.js";
