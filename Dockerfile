# Two stages: the first builds (compiler-free, from the hashed lock), the second carries only what runs.
FROM python:3.11-slim-bookworm AS build
WORKDIR /app
# the locks first: a change of code does not fetch the packages again
COPY requirements.lock requirements-node.lock package.json package-lock.json .npmrc ./
COPY scripts/setup.sh scripts/setup.sh
RUN sh scripts/setup.sh run && rm -rf node_modules build
COPY app.py gunicorn.conf.py ./
COPY scripts/start.py scripts/start.py
COPY web web
COPY data_layer data_layer
COPY components components
COPY pages pages
COPY reports reports
COPY assets assets
# demo data and compressed files now, so that the first start is as quick as every other
RUN .venv/bin/python -m data_layer seed && .venv/bin/python -c "import app"

FROM python:3.11-slim-bookworm
ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 HOST=0.0.0.0 PORT=8050
RUN useradd --uid 10001 --home-dir /app --no-create-home --shell /usr/sbin/nologin barometer
WORKDIR /app
COPY --from=build /app /app
# the one folder the application writes to: imported data; mount a volume to keep them. (COPY --chown would give it the
# files but not the folder, which is there already, and SQLite writes its journal beside the file)
RUN chown -R 10001:10001 /app/instance
VOLUME /app/instance
USER 10001
EXPOSE 8050
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
    CMD [".venv/bin/python", "-c", "import os, urllib.request; urllib.request.urlopen(f\"http://127.0.0.1:{os.environ['PORT']}/healthz\", timeout=4)"]
CMD [".venv/bin/python", "scripts/start.py"]
