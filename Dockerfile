# The service in a container: built in one stage, run in another without the build tools.
FROM node:24-bookworm-slim AS build
WORKDIR /wenjin
COPY package.json package-lock.json .npmrc ./
RUN npm install
COPY . .
RUN npm run build && npm pkg delete devDependencies scripts.prepare && npm install

FROM node:24-bookworm-slim
ENV NODE_ENV=production WENJIN_HOST=0.0.0.0 WENJIN_DATA_DIR=/data
WORKDIR /wenjin
COPY --from=build --chown=node:node /wenjin/package.json ./
COPY --from=build --chown=node:node /wenjin/node_modules ./node_modules
COPY --from=build --chown=node:node /wenjin/dist ./dist
COPY --from=build --chown=node:node /wenjin/src/launch.mjs ./src/launch.mjs
COPY --from=build --chown=node:node /wenjin/locales ./locales
COPY --from=build --chown=node:node /wenjin/prisma ./prisma
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 8080
HEALTHCHECK CMD ["node", "-e", "fetch('http://127.0.0.1:8080/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/launch.mjs", "start"]
