// Serves a built folder on loopback, compressed as any static host would: node tools/serve.mjs FOLDER [PORT]
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { createGzip } from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".json": "application/json; charset=utf-8",
};
const SQUEEZED = new Set([".html", ".js", ".css", ".wasm", ".svg", ".webmanifest", ".json"]);

/** The file that a request's path means inside a folder, or null when there is none or it lies outside. */
function fileOf(folder, path) {
  const inside = decodeURIComponent(path).replace(/^[/\\]+/, "");
  const file = resolve(folder, inside === "" || inside.endsWith("/") ? join(inside, "index.html") : inside);
  if (!file.startsWith(resolve(folder) + sep)) return null;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}

function answer(folder, base, request, response) {
  const path = new URL(request.url, "http://loopback").pathname;
  const file = path.startsWith(base) ? fileOf(folder, path.slice(base.length)) : null;
  if (file === null) {
    response.writeHead(404, { "content-type": "text/plain" }).end("not found\n");
    return;
  }
  const kind = extname(file);
  const squeeze = SQUEEZED.has(kind) && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
  const headers = { "content-type": TYPES[kind] ?? "application/octet-stream", "cache-control": "no-cache", vary: "accept-encoding" };
  response.writeHead(200, squeeze ? { ...headers, "content-encoding": "gzip" } : headers);
  const content = createReadStream(file);
  (squeeze ? content.pipe(createGzip()) : content).pipe(response);
}

/** Serves `folder` below the path `base` ("/" or "/some/where/"); port 0 takes any free one. Gives its address and a way to close it. */
export function serve(folder, { base = "/", port = 0 } = {}) {
  const server = createServer((request, response) => {
    try {
      answer(folder, base, request, response);
    } catch (error) {
      response.writeHead(400, { "content-type": "text/plain" }).end(`${error.message}\n`);
    }
  });
  return new Promise((done, failed) => {
    server.once("error", failed);
    server.listen(port, "127.0.0.1", () => {
      const close = () => new Promise((closed) => (server.close(closed), server.closeAllConnections()));
      done({ address: `http://127.0.0.1:${server.address().port}${base}`, close });
    });
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder = "dist", port = "8080"] = process.argv.slice(2);
  try {
    const { address } = await serve(folder, { port: Number(port) });
    console.log(`Stairwell is at ${address} (Ctrl+C ends it)`);
  } catch (error) {
    const advice = error.code === "EADDRINUSE" ? `port ${port} is taken: make serve PORT=8081` : error.message;
    console.error(`✗ ${advice}`);
    process.exit(1);
  }
}
