/** An application with one engine for a URL, as a patch finds it. */
export type Sample = (url: string) => string;

/** The patch is a listener behind the assignment. */
export const assigned: Sample = (url) => `from sqlalchemy import create_engine

engine = create_engine("${url}", pool_size=1, max_overflow=0)
`;

/** The patch is an entry of \`connect_args\`. */
export const insideExpression: Sample = (
  url,
) => `from sqlalchemy import create_engine

engines = {"shop": create_engine("${url}", pool_size=1, max_overflow=0)}
engine = engines["shop"]
`;

export const asynchronous: Sample = (
  url,
) => `from sqlalchemy.ext.asyncio import create_async_engine

engine = create_async_engine("${url}", pool_size=1, max_overflow=0)
`;

export const asynchronousInside: Sample = (
  url,
) => `from sqlalchemy.ext.asyncio import create_async_engine

engines = {"shop": create_async_engine("${url}", pool_size=1, max_overflow=0)}
engine = engines["shop"]
`;

/** The patch is an entry of the configuration. */
export const flask: Sample = (url) => `from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "${url}"
app.config["SQLALCHEMY_TRACK_MODIFICATIONS"] = False
db = SQLAlchemy(app)
`;
