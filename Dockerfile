# Cutuca in a container: one file in a small system, as a user that owns nothing but /data.
#   docker build --tag cutuca .
#   docker run --read-only --volume cutuca:/data --publish 127.0.0.1:7780:7780 cutuca
# tools/container/rehearse.ts runs these steps without Docker.

FROM node:26-bookworm-slim AS build
WORKDIR /src
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build:binary && mkdir dist/data dist/lib
# Node needs it, and a small Debian does not have it.
RUN cp --dereference "$(ldd dist/cutuca | awk '/libatomic/ { print $3 }')" dist/lib/

FROM debian:bookworm-slim
COPY --from=build /src/dist/cutuca /usr/local/bin/cutuca
COPY --from=build /src/dist/lib /usr/local/lib
COPY --from=build --chown=10001:10001 /src/dist/data /data
ENV LD_LIBRARY_PATH=/usr/local/lib
ENV CUTUCA_HOST=0.0.0.0
ENV CUTUCA_DATA=/data
USER 10001:10001
VOLUME /data
EXPOSE 7780
HEALTHCHECK --interval=30s --timeout=6s --start-period=10s CMD ["/usr/local/bin/cutuca", "health"]
ENTRYPOINT ["/usr/local/bin/cutuca"]
