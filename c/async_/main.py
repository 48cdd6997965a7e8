
import asyncio
async def f(): pass
async def main_():
    await f()
    await asyncio.gather(f(), g())
async def g(): pass
asyncio.run(main_())
