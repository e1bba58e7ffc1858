"""An answer leaves the server in one piece, and whole."""

import asyncio
from unittest.mock import Mock

from evaluations.cli.protocol import Gathering


async def test_what_is_written_together_is_sent_in_one_piece() -> None:
    network = Mock()
    transport = Gathering(network, asyncio.get_running_loop())

    transport.write(b"HTTP/1.1 200 OK\r\n\r\n")
    transport.write(b"Hola")
    await asyncio.sleep(0)

    network.write.assert_called_once_with(b"HTTP/1.1 200 OK\r\n\r\nHola")


async def test_each_answer_of_a_connection_is_sent() -> None:
    network = Mock()
    transport = Gathering(network, asyncio.get_running_loop())

    for answer in (b"una", b"otra"):
        transport.write(answer)
        await asyncio.sleep(0)

    assert [call.args for call in network.write.call_args_list] == [(b"una",), (b"otra",)]


async def test_a_connection_closes_after_what_was_written() -> None:
    network = Mock()
    transport = Gathering(network, asyncio.get_running_loop())

    transport.write(b"Hola")
    transport.close()
    await asyncio.sleep(0)

    assert [call[0] for call in network.method_calls] == ["write", "close"]


async def test_all_else_is_the_networks_own() -> None:
    network = Mock()
    network.is_closing.return_value = True

    assert Gathering(network, asyncio.get_running_loop()).is_closing()
