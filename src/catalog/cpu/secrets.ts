import type { Api } from "../api.ts";
import { computing, under } from "./work.ts";

const hashlib = computing(
  null,
  "CPython 3.11.7",
  "https://docs.python.org/3/library/hashlib.html#hashlib.pbkdf2_hmac",
);
const bcrypt = computing(
  "bcrypt",
  "bcrypt 5.0.0",
  "https://pypi.org/project/bcrypt/",
);
const argon2 = computing(
  "argon2-cffi",
  "argon2-cffi 25.1.0",
  "https://argon2-cffi.readthedocs.io/en/stable/api.html",
);
const passlib = computing(
  "passlib",
  "passlib 1.7.4",
  "https://passlib.readthedocs.io/en/stable/lib/passlib.context.html",
);
const werkzeug = computing(
  "Werkzeug",
  "Werkzeug 3.1.3",
  "https://werkzeug.palletsprojects.com/en/stable/utils/#werkzeug.security.generate_password_hash",
);
const flaskBcrypt = computing(
  "Flask-Bcrypt",
  "Flask-Bcrypt 1.0.1",
  "https://flask-bcrypt.readthedocs.io/en/1.0.1/",
);
const cryptography = computing(
  "cryptography",
  "cryptography 46.0.3",
  "https://cryptography.io/en/latest/hazmat/primitives/asymmetric/rsa/#cryptography.hazmat.primitives.asymmetric.rsa.generate_private_key",
);
const pycryptodome = computing(
  "pycryptodome",
  "pycryptodome 3.23.0",
  "https://www.pycryptodome.org/src/public_key/rsa",
);

const DELIBERATE = { cost: "deliberate", by: "gil-free-cpu" } as const;
const HASHES = "is made slow on purpose";
const KEYS = "searches for large primes";

/** Hashing of passwords, whose cost is deliberate, and making keys. */
export const SECRETS: readonly Api[] = [
  ...hashlib(["hashlib.pbkdf2_hmac", "hashlib.scrypt"], HASHES, DELIBERATE),
  ...bcrypt(
    ["bcrypt.hashpw", "bcrypt.checkpw", "bcrypt.kdf"],
    HASHES,
    DELIBERATE,
  ),
  ...argon2(
    under("argon2.PasswordHasher()", "hash", "verify"),
    HASHES,
    DELIBERATE,
  ),
  ...passlib(
    under("passlib.context.CryptContext()", "hash", "verify"),
    HASHES,
    DELIBERATE,
  ),
  ...passlib(under("passlib.hash.*", "hash", "verify"), HASHES, DELIBERATE),
  ...werkzeug(
    under("werkzeug.security", "generate_password_hash", "check_password_hash"),
    HASHES,
    DELIBERATE,
  ),
  ...flaskBcrypt(
    under(
      "flask_bcrypt.Bcrypt()",
      "generate_password_hash",
      "check_password_hash",
    ),
    HASHES,
    DELIBERATE,
  ),
  ...cryptography(
    [
      "cryptography.hazmat.primitives.asymmetric.rsa.generate_private_key",
      "cryptography.hazmat.primitives.asymmetric.dh.generate_parameters",
      "cryptography.hazmat.primitives.asymmetric.dsa.generate_private_key",
    ],
    KEYS,
    { by: "gil-free-cpu" },
  ),
  ...pycryptodome(
    ["Crypto.PublicKey.RSA.generate", "Cryptodome.PublicKey.RSA.generate"],
    KEYS,
  ),
];
