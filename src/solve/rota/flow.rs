//! The largest flow through a network of whole capacities, by shortest augmenting paths (Edmonds and Karp 1972).

use std::collections::VecDeque;

/// A pipe from one node to another; its twin at `number ^ 1` leads back.
#[derive(Clone, Copy, Debug)]
struct Pipe {
    to: usize,
    room: u32,
}

/// A network of nodes and pipes.
#[derive(Clone, Debug, Default)]
pub(super) struct Network {
    pipes: Vec<Pipe>,
    /// By node: the numbers of the pipes that leave it.
    leaving: Vec<Vec<usize>>,
}

impl Network {
    /// A new node's number.
    pub fn node(&mut self) -> usize {
        self.leaving.push(Vec::new());
        self.leaving.len() - 1
    }

    /// Lays a pipe between two nodes of this network.
    pub fn pipe(&mut self, from: usize, to: usize, room: u32) {
        self.leaving[from].push(self.pipes.len());
        self.leaving[to].push(self.pipes.len() + 1);
        self.pipes.push(Pipe { to, room });
        self.pipes.push(Pipe { to: from, room: 0 });
    }

    /// The largest flow from one node to another; uses the network up.
    pub fn largest(mut self, from: usize, to: usize) -> u32 {
        let mut flow = 0;
        while let Some(path) = self.shortest(from, to) {
            let most = path.iter().map(|pipe| self.pipes[*pipe].room).min().unwrap_or(0);
            for pipe in path {
                self.pipes[pipe].room -= most;
                self.pipes[pipe ^ 1].room += most;
            }
            flow += most;
        }
        flow
    }

    /// The pipes of a shortest path with room.
    fn shortest(&self, from: usize, to: usize) -> Option<Vec<usize>> {
        let mut came_by = vec![None; self.leaving.len()];
        let mut next = VecDeque::from([from]);
        while let Some(node) = next.pop_front() {
            for &pipe in &self.leaving[node] {
                let Pipe { to: there, room } = self.pipes[pipe];
                if room > 0 && there != from && came_by[there].is_none() {
                    came_by[there] = Some(pipe);
                    next.push_back(there);
                }
            }
            if came_by[to].is_some() {
                break;
            }
        }
        let mut path = vec![came_by[to]?];
        while let Some(pipe) = path.last().and_then(|pipe| came_by[self.pipes[*pipe ^ 1].to]) {
            path.push(pipe);
        }
        Some(path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_narrowest_cut_decides() {
        let mut network = Network::default();
        let [a, b, c, d] = [(); 4].map(|()| network.node());
        for (from, to, room) in [(a, b, 3), (a, c, 2), (b, c, 5), (b, d, 1), (c, d, 4)] {
            network.pipe(from, to, room);
        }
        assert_eq!(network.largest(a, d), 5);
    }
}
